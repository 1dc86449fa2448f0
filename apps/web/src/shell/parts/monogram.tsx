import { useState } from 'react';

const hue = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

const initials = (name: string): string => {
  const words = name.split(/[\s\-_.]+/).filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words[1]?.[0] ?? words[0]?.[1] ?? '')).toUpperCase();
};

/** The connector's logo, or letters on a colour made from its name: never a broken picture. */
export function Monogram({ name, iconUrl, size = 36 }: { name: string; iconUrl?: string | null; size?: number }) {
  const [broken, setBroken] = useState(false);
  if (iconUrl && !broken) {
    return (
      <img
        src={iconUrl}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        onError={() => setBroken(true)}
        style={{ borderRadius: 6, objectFit: 'contain', background: '#fff', flexShrink: 0 }}
      />
    );
  }
  return (
    <span
      aria-hidden
      style={{
        width: size,
        height: size,
        borderRadius: 6,
        flexShrink: 0,
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        color: '#fff',
        fontWeight: 600,
        fontSize: size * 0.38,
        background: `hsl(${hue(name)} 38% var(--monogram-lightness))`,
      }}
    >
      {initials(name)}
    </span>
  );
}
