/** Embedding models of several providers behind one door that checks every vector. */
@NullMarked
package com.allstarteams.coach.llm.embedding;

import org.jspecify.annotations.NullMarked;
