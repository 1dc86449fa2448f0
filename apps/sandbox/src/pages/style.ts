/** One stylesheet for all pages: greys, one teal accent for what can be pressed, state colours always beside a word. */
export const STYLE = `
:root {
  --ground: #fbfbfa; --panel: #ffffff; --text: #1c1f22; --soft: #61686f; --line: #e3e5e7; --accent: #0f6e66; --on-accent: #ffffff;
  --good: #1a7a3c; --warn: #96590a; --bad: #b3261e; --fresh: #e3f3f0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141617; --panel: #1b1e20; --text: #e7e9ea; --soft: #9aa1a8; --line: #2d3135; --accent: #56c4b7; --on-accent: #0b1f1d;
    --good: #5fcf86; --warn: #e3a857; --bad: #f2897f; --fresh: #14332f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/20px Inter, system-ui, sans-serif; }
nav { display: flex; gap: 4px; padding: 8px 24px; border-bottom: 1px solid var(--line); overflow-x: auto; }
nav a { padding: 6px 12px; border-radius: 6px; color: var(--soft); text-decoration: none; white-space: nowrap; }
nav a[aria-current] { color: var(--text); font-weight: 600; background: var(--line); }
main { max-width: 1440px; margin: 0 auto; padding: 24px; }
h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px; }
h2 { font-size: 14px; line-height: 20px; margin: 32px 0 8px; }
p { margin: 0 0 16px; max-width: 80ch; }
.soft, small { color: var(--soft); }
a { color: var(--accent); }
code { overflow-wrap: anywhere; }
code, .code { font: 12px/18px 'JetBrains Mono', ui-monospace, monospace; }
.scroll { overflow-x: auto; border-block: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; color: var(--soft); white-space: nowrap; }
th, td { height: 36px; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
td { white-space: nowrap; }
td.wide { white-space: normal; min-width: 240px; }
td.short { max-width: 260px; overflow: hidden; text-overflow: ellipsis; }
td a { text-decoration: none; } td a:hover { text-decoration: underline; }
tr:last-child td { border-bottom: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tr.fresh td { background: var(--fresh); }
.state { white-space: nowrap; font-weight: 500; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
form { display: inline; }
button, input, select { font: inherit; color: var(--text); border: 1px solid var(--line); border-radius: 6px; background: var(--panel); padding: 3px 10px; min-height: 28px; }
.row > *, label > * { max-width: 100%; min-width: 0; }
button { color: var(--accent); cursor: pointer; white-space: nowrap; }
button:hover { border-color: var(--accent); }
button.main { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.stack { display: grid; gap: 12px; justify-items: start; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 16px 0; padding: 0; list-style: none; }
.facts b { font-variant-numeric: tabular-nums; font-size: 18px; display: block; line-height: 24px; }
label { display: inline-flex; gap: 6px; align-items: center; color: var(--soft); }
input[type='number'] { width: 84px; text-align: right; }
details { margin: 8px 0; } summary { cursor: pointer; color: var(--accent); }
.login { max-width: 560px; margin: 6vh auto; }
.persons { display: grid; gap: 8px; }
.persons button { display: flex; gap: 12px; align-items: center; width: 100%; padding: 10px 12px; text-align: left; color: var(--text); }
.persons span { display: grid; } .persons small { line-height: 18px; }
.persons i { flex: none; width: 32px; height: 32px; border-radius: 50%; display: grid; place-items: center; background: var(--fresh); color: var(--accent); font-style: normal; font-weight: 600; }
@media (max-width: 640px) { main { padding: 16px; } nav { padding: 8px 16px; } }
`;
