import { Component, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface AreaBoundaryProps {
  area: string;
  children: ReactNode;
}

/** Keeps a fault inside one area of a page, so that the others stay usable. */
export class AreaBoundary extends Component<AreaBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <Notice tone="warn" className="m-4 space-y-3">
        <p role="alert">{this.props.area} could not be shown. What you wrote is kept.</p>
        <Button
          tone="plain"
          size="small"
          onClick={() => {
            this.setState({ failed: false });
          }}
        >
          Show it again
        </Button>
      </Notice>
    );
  }
}
