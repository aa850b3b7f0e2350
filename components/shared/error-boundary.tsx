import { Component, type ComponentChildren } from 'preact';
import { useStrings } from '../strings/context.ts';
import { EmptyState } from './empty-state.tsx';

type Props = {
  children: ComponentChildren;
  onReload: () => void;
  /** Told once for each fault, for the log. */
  onError?: (error: unknown) => void;
};

/** Keeps a fault in one view from emptying the surface without a word. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state: { broken: boolean } = { broken: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: true });
    this.props.onError?.(error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken onReload={this.props.onReload} />;
  }
}

function Broken({ onReload }: { onReload: () => void }) {
  const t = useStrings();
  const reload = (
    <button type="button" class="btn edge" onClick={onReload}>
      {t.reload}
    </button>
  );
  return (
    <EmptyState title={t.broken} actions={reload}>
      <p>{t.brokenWhy}</p>
    </EmptyState>
  );
}
