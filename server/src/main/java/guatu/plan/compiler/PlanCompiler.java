package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Reads a government plan's text as it comes, shuffled or repeated paragraphs included, and drafts a plan pack.
///
/// Deterministic and offline: the same chunks give the same draft, and where the text is out of order, in any order.
public final class PlanCompiler {

    private final Limits limits;

    public PlanCompiler(Limits limits) {
        this.limits = limits;
    }

    public PlanCompiler() {
        this(Limits.DEFAULT);
    }

    /// Reads a txt, html, docx or pdf file.
    ///
    /// @throws PlanTextTooLarge when the file, or what it unpacks to, is over the limits
    /// @throws PlanTextUnreadable when it is missing, or not what its name says
    /// @throws PlanTextEmpty when it holds no text
    /// @throws PlanPdfScanned when it is a pdf of pictures
    public PlanText read(Path file) {
        return new PlanFile(limits).read(file);
    }

    /// Reads the bytes of a file; its name's ending and its first bytes tell the kind.
    public PlanText read(byte[] bytes, String fileName) {
        return new PlanFile(limits).read(bytes, fileName);
    }

    /// Drafts the pack.
    ///
    /// @throws PlanWithoutHeadings when no numbered heading is found
    /// @throws PlanTextTooLarge when the text or one of its sentences is over the limits
    /// @throws PlanTextUnreadable when it holds half a character (a lone surrogate)
    public PlanDraft compile(PlanText text) {
        var chunks = new TextCheck(limits).check(text);
        var tokenizer = new Tokenizer(Titles.in(chunks));
        var tokens = chunks.stream().map(tokenizer::tokens).toList();
        new TextCheck(limits).checkTokens(text.fileName(), tokens);

        var notice = Notice.of(tokens);
        String title = title(tokens);
        var placed = FileOrder.natural(tokens)
                .map(sequence -> InOrder.place(title, sequence))
                .orElseGet(() -> FromPieces.place(title, tokens));
        var clauses = clauses(notice, placed);
        var missing = missing(clauses);
        var findings = new ArrayList<>(text.remarks());
        findings.addAll(gaps(clauses));
        var targets = new TargetReader(title, notice.yearly()).read(clauses);
        return new PlanDraft(
                title, notice.number(), notice.dates(), clauses, missing, repeated(tokens), targets, findings);
    }

    private static String title(List<List<Token>> tokens) {
        var titles = tokens.stream()
                .flatMap(List::stream)
                .filter(Token.Title.class::isInstance)
                .map(Token::text)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .toList();
        String title = titles.stream().findFirst().orElse("");
        // The years may stand on a line of their own under the title.
        return titles.stream()
                .filter(t -> Plain.of(t).startsWith("(") && !title.contains("20"))
                .findFirst()
                .map(years -> title + years)
                .orElse(title);
    }

    private static List<Clause> clauses(Notice notice, Placed placed) {
        var clauses = new ArrayList<Clause>();
        if (notice.headline().isPresent() || !notice.lines().isEmpty()) {
            var lines = notice.lines().stream()
                    .map(line -> new Sentence(line.text(), List.of()))
                    .toList();
            clauses.add(new Clause("N", 0, notice.headline().map(Token::text).orElse(""), false, lines));
        }
        for (var entry : placed.outline().entries()) {
            var sentences = placed.in(entry.id());
            if (entry.id().equals(Outline.PREAMBLE) && entry.heading().isEmpty() && sentences.isEmpty()) {
                continue;
            }
            clauses.add(new Clause(entry.id(), entry.level(), entry.heading(), entry.missing(), sentences));
        }
        return clauses;
    }

    /// Headings that the numbering demands, and headings under which nothing stands.
    private static List<String> missing(List<Clause> clauses) {
        return clauses.stream()
                .filter(c -> c.missingHeading() || isEmpty(c, clauses))
                .map(Clause::id)
                .toList();
    }

    private static boolean isEmpty(Clause clause, List<Clause> all) {
        return clause.level() > 0
                && clause.sentences().isEmpty()
                && all.stream().noneMatch(c -> c.id().startsWith(clause.id() + "."));
    }

    private static List<Finding> gaps(List<Clause> clauses) {
        var findings = new ArrayList<Finding>();
        for (var clause : clauses) {
            if (clause.missingHeading()) {
                findings.add(Findings.explain(
                        "PC-20", clause.id(), "", "该编号的标题 / a heading with this number", "原文缺此标题，请核对公报原件后补上。"));
            } else if (isEmpty(clause, clauses)) {
                findings.add(Findings.explain(
                        "PC-21",
                        clause.id(),
                        clause.heading(),
                        "标题下的正文 / text under the heading",
                        "原文此标题下没有内容，请核对公报原件后补上。"));
            }
            long guessed = clause.sentences().stream()
                    .filter(s -> !s.guess().isEmpty())
                    .count();
            if (guessed > 0) {
                findings.add(Findings.explain(
                        "PC-22",
                        clause.id(),
                        guessed + " 句凭语义放置 / placed by sense",
                        "由编号、相邻或重复决定 / numbering, adjacency or repetition to decide",
                        "请人工确认这些句子的位置。"));
            }
        }
        return findings;
    }

    private static int repeated(List<List<Token>> tokens) {
        var seen = new HashSet<String>();
        return (int) tokens.stream()
                .flatMap(List::stream)
                .filter(PlanCompiler::isSentence)
                .filter(t -> !seen.add(t.key()))
                .count();
    }

    private static boolean isSentence(Token token) {
        return switch (token) {
            case Token.Words _ -> true;
            case Token.Letter letter -> letter.part() != Token.Part.HEADLINE;
            case Token.Head _, Token.Title _ -> false;
        };
    }
}
