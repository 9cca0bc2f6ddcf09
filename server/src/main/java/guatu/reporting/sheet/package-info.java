/// Reading what spreadsheets really hold: amounts as people and programs write them, files that are not what they say.
@NullMarked
package guatu.reporting.sheet;

import org.jspecify.annotations.NullMarked;
