package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.util.List;

/// Refuses what is no plan's text before anything is made of it.
final class TextCheck {

    private final Limits limits;

    TextCheck(Limits limits) {
        this.limits = limits;
    }

    /// The chunks, once they are known to be text of bearable size.
    List<String> check(PlanText text) {
        long characters = 0;
        for (int i = 0; i < text.chunks().size(); i++) {
            String chunk = text.chunks().get(i);
            characters += chunk.codePointCount(0, chunk.length());
            if (chunk.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                throw new PlanTextUnreadable(Finding.blocking(
                        "PC-04",
                        text.fileName() + ":" + (i + 1),
                        "a lone surrogate",
                        "whole characters",
                        "文件含有残缺字符，请用原件重新导出为 UTF-8。"));
            }
        }
        if (characters > limits.characters()) {
            throw new PlanTextTooLarge(Finding.blocking(
                    "PC-02",
                    text.fileName(),
                    characters + " characters",
                    "at most " + limits.characters(),
                    "文本过长，请只提供规划正文。"));
        }
        if (text.chunks().stream().allMatch(String::isBlank)) {
            throw new PlanTextEmpty(
                    Finding.blocking("PC-03", text.fileName(), "no text", "a plan's text", "文件没有文字内容。"));
        }
        return text.chunks();
    }

    void checkTokens(String fileName, List<List<Token>> chunks) {
        for (int i = 0; i < chunks.size(); i++) {
            for (Token token : chunks.get(i)) {
                int length = token.text().codePointCount(0, token.text().length());
                if (length > limits.sentence()) {
                    throw new PlanTextTooLarge(Finding.blocking(
                            "PC-05",
                            fileName + ":" + (i + 1),
                            "%d characters without a full stop: %s".formatted(length, token.text()),
                            "at most " + limits.sentence(),
                            "句子或名称过长，请检查标点是否丢失。"));
                }
            }
        }
        if (chunks.stream().flatMap(List::stream).noneMatch(Token.Head.class::isInstance)) {
            throw new PlanWithoutHeadings(Finding.blocking(
                    "PC-06", fileName, "no numbered heading", "第一章, 一、, (一), 1. or ①", "正文没有编号标题，无法建立条款；请提供带编号的文本。"));
        }
    }
}
