package guatu.plan.compiler;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Reads the text of a web page, one paragraph a block; scripts, styles, navigation and buttons are left out.
final class HtmlFile {

    private static final String NO_TEXT =
            "script,style,noscript,nav,header>ul,footer,button,select,form,iframe,template";
    private static final Set<String> BREAKS = Set.of("br", "tr", "td", "th", "dt", "dd");

    private HtmlFile() {}

    static PlanText text(byte[] bytes, String name, Limits limits) {
        var decoded = PlainFile.decode(bytes, name);
        var page = Jsoup.parse(decoded.text());
        page.select(NO_TEXT).remove();
        for (var row : page.select("tr:not(:has(table))")) {
            var cells = row.children().stream().map(Element::text).toList();
            if (TableHead.row(cells).size() < cells.size()) {
                row.empty().appendElement("td").text(TableHead.row(cells).getFirst());
            }
        }
        var text = new StringBuilder();
        append(page.body(), text);
        if (text.length() > 4L * limits.characters()) {
            throw new PlanTextTooLarge(guatu.kernel.Finding.blocking(
                    "PC-02", name, text.length() + " characters", "at most " + limits.characters(), "文本过长。"));
        }
        return new PlanText(name, Paragraphs.of(text.toString()), decoded.remarks());
    }

    /// Walks without recursion: pages can nest deeper than a stack.
    private static void append(Node body, StringBuilder text) {
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
                        } else if (isBlock(node)) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (isBlock(node)) {
                            text.append('\n');
                        }
                    }
                },
                body);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && (element.isBlock() || BREAKS.contains(element.normalName()));
    }
}
