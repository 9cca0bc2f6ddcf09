/// Meetings: agenda with what the system proposes, attendance and quorum, decisions, minutes with their signatures.
@NullMarked
package guatu.conference.meetings;

import org.jspecify.annotations.NullMarked;
