package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Letter;
import guatu.plan.compiler.Token.Part;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a chunk into headings, sentences and lines of letterhead, losing no character but blanks between them.
final class Tokenizer {

    private static final String STOPS = "。！？";
    private static final String CLOSERS = "”’』」)）》";
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_LABEL = 20;

    /// A number of things or money, or a year to come: then it is a sentence that says something, not a title.
    private static final Pattern SAYS_A_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?\\s?(?:%|[万亿]|个|家|户|项|元|年[，底末]|吨|人)");

    private final Titles titles;

    Tokenizer(Titles titles) {
        this.titles = titles;
    }

    List<Token> tokens(String chunk) {
        var tokens = new ArrayList<Token>();
        if ((TableHead.isRow(chunk) || TableHead.of(chunk).isPresent())
                && Letterhead.at(chunk, 0).isEmpty()
                && titles.at(chunk, 0).isEmpty()) {
            return List.of(new Words(chunk));
        }
        int at = 0;
        while (at < chunk.length()) {
            if (Character.isWhitespace(chunk.charAt(at))) {
                at++;
                continue;
            }
            Token token = next(chunk, at, at == 0 || mayBegin(chunk, at, tokens));
            tokens.add(token);
            at += token.text().length();
        }
        return tokens;
    }

    private Token next(String chunk, int at, boolean boundary) {
        var letter = Letterhead.at(chunk, at);
        if (letter.isPresent()) {
            return letter.get();
        }
        var title = titles.at(chunk, at);
        if (title.isPresent()) {
            return title.get();
        }
        if (boundary) {
            var head = head(chunk, at);
            if (head.isPresent()) {
                return head.get();
            }
        }
        String sentence = chunk.substring(at, sentenceEnd(chunk, at));
        return Letterhead.promulgates(sentence) ? new Letter(Part.BODY, sentence) : new Words(sentence);
    }

    /// A number begins a heading only at the start of a chunk or after a full stop, a heading or a title.
    private static boolean mayBegin(String chunk, int at, List<Token> before) {
        return before.isEmpty()
                || !(before.getLast() instanceof Words)
                || (STOPS + CLOSERS + "；;：:").indexOf(chunk.charAt(at - 1)) >= 0;
    }

    private static Optional<Head> head(String chunk, int at) {
        var found = Marker.at(chunk, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var marker = found.get();
        int start = at + marker.length();
        int end = start;
        while (end < chunk.length()
                && STOPS.indexOf(chunk.charAt(end)) < 0
                && !(end > start + 1 && nested(chunk, end))) {
            end++;
        }
        boolean stopped = end < chunk.length() && STOPS.indexOf(chunk.charAt(end)) >= 0;
        String title = chunk.substring(start, end);
        if (title.isBlank()
                || Marker.at(chunk, start)
                        .filter(m -> m.style() == marker.style())
                        .isPresent()) {
            return Optional.empty();
        }
        int label = label(title);
        if (label > 0) {
            return Optional.of(head(marker, chunk.substring(at, start + label + 1), title.substring(0, label)));
        }
        if (isTitle(title, stopped, stopped && end + 1 >= chunk.length())) {
            return Optional.of(head(marker, chunk.substring(at, stopped ? end + 1 : end), title));
        }
        return Optional.of(head(marker, chunk.substring(at, start), ""));
    }

    private static Head head(Marker marker, String text, String title) {
        return new Head(marker.style(), marker.ordinal(), text, title);
    }

    /// "1.主要目标:到2027年…": the label before the colon is the title.
    private static int label(String title) {
        String plain = Plain.of(title);
        int blank = plain.indexOf(' ');
        // "(一)指导思想 以…为指导，…": print sets the title off by a blank.
        boolean setOff = blank > 1
                && blank <= LONGEST_LABEL
                && title.length() - blank > LONGEST_LABEL
                && title.indexOf('，') > blank;
        int colon = setOff ? blank : plain.indexOf(':');
        boolean label = colon > 0
                && colon <= LONGEST_LABEL
                && colon < title.length() - 1
                && title.substring(0, colon).chars().noneMatch(c -> "，；、".indexOf(c) >= 0);
        return label ? colon : 0;
    }

    private static boolean isTitle(String title, boolean stopped, boolean alone) {
        String plain = Plain.of(title);
        int limit = stopped ? LONGEST_TITLE : LONGEST_TITLE + LONGEST_LABEL;
        return plain.length() <= limit
                && plain.indexOf('；') < 0
                && !(alone && plain.indexOf('，') >= 0)
                && plain.chars().filter(c -> c == '，').count() <= 2
                && !SAYS_A_NUMBER.matcher(plain).find();
    }

    /// "一、总体要求(一)指导思想。": the inner number ends the outer title.
    private static boolean nested(String chunk, int at) {
        return Marker.at(chunk, at)
                .filter(m -> switch (m.style()) {
                    case PAREN, CIRCLED -> true;
                    case COMMA -> false;
                    case PART, CHAPTER, SECTION -> at > 0 && chunk.charAt(at - 1) != '》';
                    case ARTICLE, BOX, DOT, PAREN_DIGIT, HALF_PAREN -> false;
                })
                .isPresent();
    }

    /// After the full stop, with what closes behind it; a full stop inside brackets does not end the sentence.
    private static int sentenceEnd(String chunk, int from) {
        int depth = 0;
        for (int i = from; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (STOPS.indexOf(c) >= 0 && (depth == 0 || closesLate(chunk, i))) {
                int end = i + 1;
                while (end < chunk.length() && CLOSERS.indexOf(chunk.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return chunk.length();
    }

    private static boolean closesLate(String chunk, int at) {
        String near = chunk.substring(at, Math.min(chunk.length(), at + LONGEST_TITLE));
        return near.indexOf('）') < 0 && near.indexOf(')') < 0;
    }
}
