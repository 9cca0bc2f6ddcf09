package guatu.workflow;

/// Who did something: post and person, by the names that they had then.
record Hand(long post, long person, String byZh, String byEn, String personName) {}
