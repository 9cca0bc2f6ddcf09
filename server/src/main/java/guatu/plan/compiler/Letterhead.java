package guatu.plan.compiler;

import guatu.plan.compiler.Token.Letter;
import guatu.plan.compiler.Token.Part;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Recognises the lines around a plan that are not the plan: headline of the notice, its number, addressees, signature.
final class Letterhead {

    private static final String ORGAN =
            "[\\p{IsHan}、]{2,40}?(?:人民政府(?:办公厅|办公室)?|委员会|办公厅|办公室|厅|(?<![布格结大全时变破])局|领导小组|工业和信息化部)";
    private static final String DAY = "(?:\\d{4}|[〇零一二三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日";

    /// What may begin anywhere in a run of text.
    private static final Map<Part, Pattern> RUNNING = new TreeMap<>(Map.of(
            Part.HEADLINE,
            Pattern.compile("[\\p{IsHan}、()]{2,60}?关于(?:印发|发布|公布|转发|下发)[^。；!?]{4,120}?的(?:通知|通告|公告|函|决定)"),
            Part.NUMBER,
            Pattern.compile("(?:发文字号|文号)?:?[\\p{IsHan}]{1,12}[\\[(]\\d{4}[\\])]\\s?第?\\d{1,4}号(?![，、。；的）)])"),
            Part.DATE,
            Pattern.compile("(?:发布|成文|公开|印发|发文|生成)(?:日期|时间)\\s?:\\s?\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}日?"),
            Part.ADDRESSEE,
            Pattern.compile("各[^。！？；:《\\d]{3,200}(?:政府|部门|机构|单位|委|办|厅|局|企业|管委会|院校|组织)\\s?:"),
            Part.SIGNATURE,
            Pattern.compile(ORGAN + "\\s?" + DAY + "(?:印发)?(?:\\([^()]{2,20}公开[^()]{0,20}\\))?")));

    /// What is a line by itself.
    private static final Map<Part, Pattern> ALONE = new TreeMap<>(Map.of(
            Part.MARK,
            Pattern.compile("(?:索引号|主题分类|发文机关|发布机构|有效性|信息来源|来源|主题词|公开方式|公开属性)\\s?:.{0,60}"),
            Part.SIGNATURE,
            Pattern.compile("(?:" + ORGAN + "|\\(?" + DAY + "\\)?)"),
            Part.NOTE,
            Pattern.compile("\\(?(?:此件[^。]{0,12}公开[^。]{0,12}|抄送:.{0,200})\\)?")));

    /// No line of letterhead is longer; so much is looked at, however long the chunk.
    private static final int LONGEST = 400;

    private static final Pattern PROMULGATES =
            Pattern.compile("现(?:将.{4,120})?(?:予以?)?(?:印发|公布|发布)(?:给你们|施行|实施)?|现印发给你们|^(?:本通知|此通知)");

    private Letterhead() {}

    /// The line of letterhead that begins at this place of the chunk.
    static Optional<Letter> at(String chunk, int from) {
        String plain = Plain.of(chunk.substring(from, Math.min(chunk.length(), from + LONGEST)));
        if (from == 0 && chunk.length() <= LONGEST && Marker.at(chunk, 0).isEmpty()) {
            String dense = plain.replaceAll("\\s", "");
            for (var pattern : ALONE.entrySet()) {
                if (pattern.getValue().matcher(dense).matches()) {
                    return Optional.of(new Letter(pattern.getKey(), chunk));
                }
            }
        }
        for (var pattern : RUNNING.entrySet()) {
            var matcher = pattern.getValue().matcher(plain);
            if (matcher.lookingAt()) {
                return Optional.of(new Letter(pattern.getKey(), chunk.substring(from, from + matcher.end())));
            }
        }
        return Optional.empty();
    }

    /// Whether a sentence is the notice speaking, not the plan.
    static boolean promulgates(String sentence) {
        return PROMULGATES.matcher(Plain.of(sentence)).find();
    }
}
