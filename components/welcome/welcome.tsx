import { Logo } from '../shared/logo.tsx';
import { useStrings } from '../strings/context.ts';
import { HowTo, Limits } from './guide.tsx';
import { LiveExample } from './live-example.tsx';
import { Where, type WhereProps } from './where.tsx';

export type WelcomeProps = WhereProps & {
  /** The installed packs in a few words, or empty while there is none. */
  packLine: string;
  /** Shows where the button in the toolbar is, for example by opening the popup. */
  onOpenPopupHint?: () => void;
};

/** The page after install: one promise, an example, where to read, what it does not do, how to use it. No account, no tour. */
export function Welcome({ packLine, onOpenPopupHint, ...where }: WelcomeProps) {
  const t = useStrings();
  return (
    <div class="welcome sl" lang={t.language} dir={t.direction}>
      <div class="wrap">
        <header class="brand">
          <Logo />
          <span aria-hidden="true">{t.product}</span>
        </header>
        <main>
          <div class="hero">
            <div>
              <h1>{t.welcome.promise}</h1>
              <p class="promise">{t.welcome.promiseWhy}</p>
            </div>
            <LiveExample />
          </div>
          <div class="steps">
            <Where {...where} />
            <Limits packLine={packLine} />
            <HowTo onShowButton={onOpenPopupHint} />
          </div>
        </main>
      </div>
    </div>
  );
}
