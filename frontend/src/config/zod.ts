import { z } from 'zod';

// The content security policy forbids code from strings, which zod would otherwise try. Every schema takes z from here,
// so that this runs before the first schema is made, however the page is split into files.
z.config({ jitless: true });

export { z };
