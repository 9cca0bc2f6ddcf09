package guatu.app.bench;

import guatu.reporting.review.Four;

/// An error that was planted.
///
/// @param truth what the filing should say
/// @param slip the unit slip's factor, 0 for other kinds
record Sown(ErrorKind kind, Four truth, int slip) {}
