package guatu.plan.compiler;

import java.util.List;
import java.util.regex.Pattern;

/// Blanks out what looks like a number and is none: dates, plan names, ordinals, quotations, product names.
///
/// The text keeps its length, so places in it stay places in the sentence.
final class NoNumbers {

    private static final char BLANK = '\u25a1';

    private static final List<Pattern> NONE = List.of(
            Pattern.compile("“[^”]{0,40}”"),
            Pattern.compile("《[^》]{0,80}》"),
            Pattern.compile("\\d{4}\\s?[-—–~至到]{1,2}\\s?\\d{4}年?"),
            Pattern.compile("(?<!\\d)\\d{2,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"),
            Pattern.compile("[一二][〇零九一二三四五六七八]{3}年"),
            Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}"),
            Pattern.compile("\\d{1,2}月(?:\\d{1,2}日)?"),
            Pattern.compile("[一二三四五六七八九十]+五(?=[时规期末后前”])|十[一二三四五六七]五"),
            Pattern.compile("第\\s?(?:\\d+|[一二三四五六七八九十百]+)"),
            Pattern.compile("\\d+号|[一二三四五六七八九十]+届"),
            Pattern.compile("(?:党的|学习贯彻|贯彻落实|落实)[一二三四五六七八九十]+大|[一二三四五六七八九十]{2,3}大(?=[精报以，。和及])"),
            Pattern.compile("[A-Za-z][A-Za-z-]*\\d+(?:\\.\\d+)?[A-Za-z]*"),
            Pattern.compile("\\d+(?:\\.\\d+)?[A-Z](?![A-Za-z])(?!级?以上算力)|\\d+[Kk](?![A-Za-z])"),
            Pattern.compile("\\d+\\s?[+×xX*]\\s?(?:\\d+|[NX])(?:\\s?[+×]\\s?\\d+)*|[NX]\\s?\\+\\s?\\d+"),
            Pattern.compile("\\d+\\s?×\\s?\\d+小时"),
            Pattern.compile("\\d+\\s?千伏(?!安)"),
            Pattern.compile("[一二三四五六七八九十两]个(?:一百年|月|季度|方面|维护|意识|自信|环节|五年)"),
            Pattern.compile("(?:\\d+|[一二三四五六七八九十两]+)个?(?:月|季度|年度|周年)"),
            Pattern.compile("\\d+年|[一二三四五六七八九十两]+年"),
            Pattern.compile("[一二三四五六七八九]级(?:甲等|医院|公路|保护|响应|标准|资质|以上医院)"),
            Pattern.compile("(?<![\\d一二三四五六七八九十百千万两几数])[百万亿]元(?!及?以上)(?=\\p{IsHan}{0,6}(?:增加值|产值|生产总值|GDP|收入))"),
            Pattern.compile("[百万]{1,2}吨(?=\\p{IsHan}{0,2}死亡)"),
            Pattern.compile("[1-3一二三]类(?=新药|创新药|医疗器械|水)"),
            Pattern.compile("专栏\\s?\\d+|表\\s?\\d+|图\\s?\\d+|附件\\s?\\d+"));

    private NoNumbers() {}

    static String blanked(String plain) {
        var out = new StringBuilder(plain);
        for (Pattern pattern : NONE) {
            var matcher = pattern.matcher(plain);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    out.setCharAt(i, BLANK);
                }
            }
        }
        return out.toString();
    }
}
