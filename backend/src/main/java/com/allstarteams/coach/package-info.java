/** AST Coach: one package per module, read top to bottom in ARCHITECTURE.md. */
@NullMarked
package com.allstarteams.coach;

import org.jspecify.annotations.NullMarked;
