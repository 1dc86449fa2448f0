import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';

export interface CodeProps {
  text: string;
  /** Decides the colours; by its ending. */
  path: string;
  label: string;
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.variableName, tags.propertyName, tags.attributeName], color: 'var(--code-variable)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.typeName], color: 'var(--code-number)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '12.5px', backgroundColor: 'transparent' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '19px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--code-comment)' },
  '&.cm-focused': { outline: '2px solid var(--accent-text)' },
});

function languageOf(path: string): Extension {
  if (/\.psm?1$/i.test(path)) return StreamLanguage.define(powerShell);
  if (/\.(json|js|ts)$/i.test(path)) return javascript();
  return [];
}

export default function CodeMirrorView({ text, path, label }: CodeProps) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({
      parent: parent.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          languageOf(path),
          syntaxHighlighting(colours),
          look,
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, path, label]);
  return <div ref={parent} />;
}
