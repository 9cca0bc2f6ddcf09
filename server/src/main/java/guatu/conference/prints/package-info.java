/// Official papers (GB/T 9704—2012): red head, number, title, body, signature, date; as docx and as pdf. The same paper
/// gives the same bytes: nothing of a clock is in the file.
@NullMarked
package guatu.conference.prints;

import org.jspecify.annotations.NullMarked;
