/// Obligations (交办事项): what, who, by when, with which proof; every date they ever had; and supervision papers.
@NullMarked
package guatu.conference.obligations;

import org.jspecify.annotations.NullMarked;
