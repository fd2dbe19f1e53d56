/** Conversations over HTTP: JSON, or server-sent events when asked for. */
@NullMarked
package com.allstarteams.coach.conversation.web;

import org.jspecify.annotations.NullMarked;
