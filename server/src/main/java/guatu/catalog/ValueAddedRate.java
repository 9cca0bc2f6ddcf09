package guatu.catalog;

import guatu.kernel.IndustryCode;

/// What part of the gross output of a 中类 is value added in a year (settled.md 10). A class without a rate is
/// unknown, never average.
///
/// @param industry a 中类
/// @param rateBp in hundredths of a percent: 2800 is 28 %
public record ValueAddedRate(IndustryCode industry, int year, int rateBp, String source) {}
