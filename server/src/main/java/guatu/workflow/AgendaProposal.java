package guatu.workflow;

import guatu.catalog.Label;
import java.time.LocalDate;
import java.util.Optional;

/// A thing that a conference should deal with.
///
/// @param kind such as `RED_PROJECT`, `PROBLEM`, `OBLIGATION`
/// @param subjectKind with its key: an opaque reference into the room that proposes it, the same every time
/// @param whyZh why it is proposed, in words
/// @param since since when it stands so
/// @param promised the date that was last promised; empty where none was
/// @param slips how often that date moved
/// @param link the path of its page
public record AgendaProposal(
        String kind,
        String subjectKind,
        String subjectKey,
        String titleZh,
        String titleEn,
        String whyZh,
        String whyEn,
        Label region,
        Optional<LocalDate> since,
        Optional<LocalDate> promised,
        int slips,
        String link) {}
