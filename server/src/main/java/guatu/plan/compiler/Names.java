package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the name of what is counted out of the words before and after a number.
final class Names {

    /// What may be measured of a thing: it ends the list of things, and alone it needs a thing from before.
    static final String METRICS =
            "增加值|总产值|总投资|投资额|产值|营业收入|主营业务收入|营收|收入|利润总额|利润|投资额|投资|占比|占|比重|数量|总数|总量|总规模|规模|产量|产能|装机容量|装机|容量|"
                    + "能耗|水耗|电耗|排放量|排放|强度|利用率|渗透率|覆盖率|普及率|转化率|化率|率|研发经费|研发投入|消费量|消费总量|用电量|用水量|销售收入|销售额|零售额|进出口额|交易额|成交额|税收|出口额|出口|增速|增幅|降幅|指数|水平|面积|能力|劳动生产率";

    private static final Pattern BARE = Pattern.compile("(?:其)?(?:" + METRICS + ")");
    private static final Pattern METRIC = Pattern.compile(METRICS);
    private static final Pattern METRIC_END = Pattern.compile("\\p{IsHan}(?:" + METRICS + ")$");
    /// A、B、C产业产值: the word of the kind is common too.
    private static final Pattern TAIL = Pattern.compile("(?<kind>产业|行业|企业)?(?:" + METRICS + ")");

    private static final Pattern LEADING =
            Pattern.compile("^(?:[，、：:；/\\s]|(?:其中|并且|并|且|同时|以及|和|及|与|或|力争|确保|努力|争取|预计|基本|全面|进一步|加快|着力|"
                    + "大力|积极|聚力|重点|支持|推动|促进|带动|实现|完成|使(?!用)|让|将|把|年产(?![值量能])|经过努力|通过努力|要|再(?![生制])|累计|总体上|在(?!线|建|用|轨|孵|产|册|职|读)|对(?![接外口标比])|每年度?|年均|年平均|平均每年|逐年|每季度|每月|全年|年内|今年|年末|年底|[上下]半年|前三季度|[一二三四]季度|的)|"
                    + "(?:到|至|截至)?(?:20\\d{2}|二[〇零][一二三四五六七八九〇零]{2})年(?:底|末)?(?:前|之前)?|(?:到|至)?“?十[一二三四五六七八九]五”?(?:规划)?(?:期间|时期末|时期|期末|期|末)?(?:[后前][一二两三四]年)?|"
                    + "\\d{1,2}月(?:底|末|份)?(?:前|之前)?|(?:未来|今后|用)?[一二两三四五\\d]年(?:内|时间)?)");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[，、：:\\s]|净增|同比|分别|平均|均|都|累计|稳步|稳定|保持|持续|力争|争取|确保|努力|将|要|每年|年均|实现|达到|达|突破|超过|超出|超|(?<![通经不])过|不低于|不少于|不小于|不超过|不高于|不大于|"
                    + "至少|最少|最多|低于|高于|大于|小于|提高到|提升到|提高至|提升至|增长到|增加到|上升到|扩大到|提升|提高|增长|增加|下降到|下降至|降低到|降低至|降到|降至|下降|降低|减少到|减少至|减少|压减到|压减至|压减|压缩到|压缩至|压缩|"
                    + "缩短到|缩短至|缩短|控制在|控制到|保持在|稳定在|维持在|[一二三四五]年|年产|约为|(?<![签履合节集条])约|接近|近|收窄至?|≥|≤|(?<![较比由从在是与于为])20\\d{2}年(?:底|末)?的?|(?:进入|跻身|挺进|迈入|迈进|位居|位列|排名|稳居|居|列|保持)[^，]{0,6}?前|相当于|是|以|按|扩容[到至]|跃升[到至]|跃升|攀升[到至]|攀升|增至|升至|翻|为|到|至|有|在)$");
    private static final Pattern VERBS = Pattern.compile(
            "^(?:设立|建立|组建|筹集|培育形成|培育发展|培育壮大|培育|形成|打造|建成|建设|达到|新建成|构建|创建|筹建|布局|组建|推广|发展|新认定|认定|拥有|引导|鼓励|支持)(?:一批)?");
    private static final Pattern ONLY_VERBS = Pattern.compile(
            "(?:(?:每年|滚动|累计|至少|力争|分别)?(?:招引|引进|引育|新增|组织实施|实施|培育形成|培育|形成|打造|建成投产|建成|建设|新建|推进|推动|引导|鼓励|支持|促进|完成|开工|开展|培养|布局|筹建|创建|组建|认定|突破|攻克|转化|达到|新建续建|建立|支持|推广|拥有|有|安排|投入|发放|争取|年产|储备|谋划|签约|落地|投产|入库|续建|盘活|淘汰|压减|改造|举办|发布|遴选|制定|制修订|制订|孵化|聚集|集聚|带动|净增|净新增|选取|选派|选树|评选|评定|扶持|吸引|配建|供应|处置|消化|收储|更新|争创|创成|申报|获批|获评|获得|开通|开行|签订|签约|走访|辅导|新签约|新开工|上市|设立|筹集|发行))++");
    private static final Pattern FOLLOWING = Pattern.compile(
            "^(?!用于|支持|推动|促进|投向)(?:规模的|的)?+(?!由|须|应当)((?:(?!的(?=\\d|$)|[、和与]|20\\d{2}年|并(?!购|网)|及(?!其)|以及|达(?!标|产|成)|超过|突破|不少于|不低于|至少|力争|开展|建立|进行|予以|给予|实现|进入|跻身|纳入|实行|须|高质量发展)[\\p{IsHan}A-Za-z0-9“”()+.]){1,40})");
    private static final Pattern ALIKE = Pattern.compile("(?<!平)均(?!衡|等)[^，、\\d]{0,8}$|各$");
    private static final Pattern PLACE = Pattern.compile("(?:全[省市区县国域]|省内|区内|市内|各地|各市|各县)+");

    private static final Pattern PLACE_END = Pattern.compile("全(?:[省市区县州国域]|行业)$");

    private Names() {}

    /// The subject, without words of time, striving and comparing around it.
    static String subject(String before) {
        String name = before;
        String last;
        do {
            last = name;
            name = LEADING.matcher(name).replaceFirst("");
            name = BASE.matcher(name).replaceFirst("");
            name = TRAILING.matcher(name).replaceFirst("");
            name = OVER.matcher(name).replaceFirst("");
        } while (!name.equals(last));
        return name;
    }

    private static final Pattern BASE = Pattern.compile(
            "(?:较|(?<![占对同环])比(?![重例值率])|相比|高于|低于|由|从|在)[^，]{1,20}?(?:年|末|底|期|水平|相比|初|%|元|家|户|个|吨|基础上|以上|值|前[一二两三]年)$");

    /// 高于地区生产总值增速3个百分点: the measure that is surpassed is not what is counted.
    private static final Pattern OVER = Pattern.compile("(?<!不)(?:高于|快于|优于|高出|低于)[^，、]{2,20}$");

    static boolean onlyVerbs(String subject) {
        return subject.isEmpty() || ONLY_VERBS.matcher(subject).matches();
    }

    static String withoutVerb(String subject) {
        String bare = VERBS.matcher(subject).replaceFirst("");
        return bare.isEmpty() ? subject : bare;
    }

    /// The noun that the number counts: 20个[10亿元以上工业项目].
    static String following(String after) {
        var matcher = FOLLOWING.matcher(after);
        return matcher.find() ? matcher.group(1) : "";
    }

    static boolean onlyPlace(String subject) {
        return PLACE.matcher(subject).matches();
    }

    static boolean endsInPlace(String subject) {
        return PLACE_END.matcher(subject).find();
    }

    static boolean bareMetric(String subject) {
        return BARE.matcher(subject).matches();
    }

    static boolean endsInMetric(String subject) {
        return METRIC_END.matcher(subject).find();
    }

    /// The thing of a name, without its metric: 规上工业总产值 → 规上工业.
    static String thing(String name) {
        var matcher = METRIC.matcher(name);
        return matcher.find() ? name.substring(0, matcher.start()) : name;
    }

    /// 先导产业总规模 → 先导产业; a name that is all metric stays.
    static String withoutMetric(String name) {
        String thing = thing(name).replaceFirst("年$", "");
        return thing.isEmpty() ? name : thing;
    }

    /// Splits "A、B增加值占比" for 分别 into as many names, the common metric given to each.
    static List<String> shared(String subject, int count) {
        var parts = parts(subject, count);
        if (parts.size() != count) {
            return List.of();
        }
        String last = parts.getLast();
        var metric = TAIL.matcher(last);
        String tail = metric.find() && metric.start() > 0 ? last.substring(metric.start()) : "";
        String kind = tail.isEmpty() || metric.group("kind") == null ? "" : metric.group("kind");
        var names = new ArrayList<String>();
        String thing = thing(parts.getFirst());
        for (String part : parts) {
            boolean hasOwn = METRIC.matcher(part).find();
            if (hasOwn) {
                names.add(part.equals(parts.getFirst()) || !bareMetric(part) ? part : thing + part);
            } else {
                names.add(part.endsWith(kind) ? part + tail.substring(kind.length()) : part + tail);
            }
        }
        return names;
    }

    /// "A、B利用率均达到43%", "A和B各10个": the things of which each has the whole number; empty for one thing.
    static List<String> alike(String before) {
        var each = ALIKE.matcher(before);
        if (!each.find()) {
            return List.of();
        }
        String subject = withoutVerb(subject(before.substring(0, each.start())));
        int count = subject.split("[、和与]").length;
        return count < 2 || subject.contains("等") ? List.of() : shared(subject, count);
    }

    private static List<String> parts(String subject, int count) {
        for (String by : List.of("、", "、|和(?!谐)|与|以及|及(?!其)|，")) {
            var parts = List.of(subject.split(by));
            if (parts.size() == count && parts.stream().noneMatch(String::isBlank)) {
                return parts;
            }
        }
        return List.of();
    }
}
