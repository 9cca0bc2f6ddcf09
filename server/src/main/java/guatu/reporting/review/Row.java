package guatu.reporting.review;

import guatu.kernel.Period;

/// What a filing says, as the review reads it.
///
/// @param industry slot of the 小类 under which it counts
/// @param flow of the month; in February of January and February, which are filed as one
/// @param base the same of last year
/// @param toDate January to the month
public record Row(Period.Month month, int industry, Four flow, Four base, Four toDate) {

    /// The 大类 of a 小类.
    static final int DIVISION = 100;

    public boolean opensTheYear() {
        return month.number() == 2;
    }

    int division() {
        return industry / DIVISION;
    }
}
