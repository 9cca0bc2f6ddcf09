package guatu.evidence;

/// Two photos of the same, attached to different subjects.
///
/// @param attachment whose match it is
/// @param other the other attachment, a number that says nothing to whoever may not see it
/// @param sameBytes whether it is the same file
/// @param sameProject whether both are of one project, in different months
/// @param bits of 64 that differ between the hashes, the nearest crop of the one against the other
/// @param likeness correlation of the details, in thousandths
record PhotoMatch(long attachment, long other, boolean sameBytes, boolean sameProject, int bits, int likeness) {}
