/// Check-ins, their contracts, and what people answer: **the anonymity wall**. No type outside this
/// module can hold a person and an answer together; inside it only the moment of answering may, and
/// it lets go of the person before it keeps the answer.
@NullMarked
package org.essor.listening;

import org.jspecify.annotations.NullMarked;
