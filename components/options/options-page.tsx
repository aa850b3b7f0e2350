import type { ComponentChildren } from 'preact';
import { Logo } from '../shared/logo.tsx';
import { useStrings } from '../strings/context.ts';
import { SECTIONS } from './sections.ts';
import { useCurrentSection } from './use-current-section.ts';

/** The settings page: its sections in one column, and beside them the way from one to the other. */
export function OptionsPage({ children }: { children: ComponentChildren }) {
  const t = useStrings();
  const current = useCurrentSection();
  return (
    <div class="options sl" lang={t.language} dir={t.direction}>
      <div class="wrap">
        <nav aria-label={t.options.nav}>
          <p class="brand">
            <Logo />
            <span aria-hidden="true">{t.product}</span>
          </p>
          <ul class="list">
            {SECTIONS.map((id) => (
              <li key={id}>
                <a class="btn" href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                  {t.options.section[id]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <h1 class="vh">{t.settings}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}
