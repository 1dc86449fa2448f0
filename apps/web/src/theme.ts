import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal: what can be pressed, and nothing else. */
const teal: MantineColorsTuple = [
  '#e8f5f4', '#cfe8e6', '#a5d5d2', '#7cc4bf', '#4fb3ad', '#2f9f99', '#1c8a85', '#127471', '#0d6361', '#084c4a',
]; // prettier-ignore

const gray: MantineColorsTuple = [
  '#f7f8f8', '#f0f2f2', '#e6e9e9', '#d9dede', '#c3caca', '#8d9797', '#596464', '#434d4d', '#2e3737', '#1b2222',
]; // prettier-ignore

const dark: MantineColorsTuple = [
  '#e2e8e8', '#c2cbcb', '#9ba6a6', '#8a9595', '#323b3b', '#283030', '#1d2424', '#121717', '#0d1111', '#080b0b',
]; // prettier-ignore

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  colors: { teal, gray, dark },
  black: '#161c1c',
  fontFamily: 'Inter, system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 6,
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  cursorType: 'pointer',
  headings: {
    fontFamily: 'Inter, system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    // Its colour is on the icon and the line: words in yellow or green are too light on white.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 'sm' } },
  },
});

/** What Mantine has no word for. State colours are for words with an icon, on the page's own surface. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-placeholder': '#66716f',
    '--mantine-color-error': '#b3261e',
    '--line': '#e2e7e7',
    '--line-strong': '#8a9595',
    '--subtle': '#f6f8f8',
    '--hover': '#eff3f3',
    '--accent-text': '#0d6361',
    '--accent-tint': '#e8f5f4',
    '--state-good': '#1d6b38',
    '--state-attention': '#875300',
    '--state-bad': '#b3261e',
    '--state-busy': '#1f5fa6',
    '--state-idle': '#596464',
    '--code-keyword': '#8a2f7a',
    '--code-string': '#1d6b38',
    '--code-comment': '#5f6b6b',
    '--code-variable': '#1f5fa6',
    '--code-number': '#9a4a00',
    '--monogram-lightness': '34%',
  },
  dark: {
    '--mantine-color-placeholder': '#8f9a9a',
    '--mantine-color-error': '#f5918a',
    '--line': '#262e2e',
    '--line-strong': '#667171',
    '--subtle': '#171d1d',
    '--hover': '#1d2525',
    '--accent-text': '#5cc2bc',
    '--accent-tint': '#11302f',
    '--state-good': '#71cf90',
    '--state-attention': '#e5b455',
    '--state-bad': '#f5918a',
    '--state-busy': '#82baf5',
    '--state-idle': '#9ba6a6',
    '--code-keyword': '#e39ad6',
    '--code-string': '#8fd3a3',
    '--code-comment': '#8a9595',
    '--code-variable': '#82baf5',
    '--code-number': '#e8b07a',
    '--monogram-lightness': '33%',
  },
});
