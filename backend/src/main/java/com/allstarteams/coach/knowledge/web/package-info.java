/** Reading and searching the approved knowledge over HTTP. */
@NullMarked
package com.allstarteams.coach.knowledge.web;

import org.jspecify.annotations.NullMarked;
