import { z } from 'zod';

// The content security policy forbids code from strings, which zod would otherwise try.
z.config({ jitless: true });
