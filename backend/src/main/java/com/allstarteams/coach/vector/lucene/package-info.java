/** The embedded vector index: Lucene in a folder that can be deleted and rebuilt. */
@NullMarked
package com.allstarteams.coach.vector.lucene;

import org.jspecify.annotations.NullMarked;
