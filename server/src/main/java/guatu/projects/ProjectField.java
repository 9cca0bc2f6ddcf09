package guatu.projects;

import static guatu.projects.FieldKind.CHOICE;
import static guatu.projects.FieldKind.DATE;
import static guatu.projects.FieldKind.DEGREES;
import static guatu.projects.FieldKind.LINES;
import static guatu.projects.FieldKind.MONEY;
import static guatu.projects.FieldKind.NUMBER;
import static guatu.projects.FieldKind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A field of the record (mechanisms.md P1), in the order of the form. Its key on the wire is its name in camel case.
enum ProjectField {
    NAME_ZH(Group.IDENTITY, TEXT, "项目名称", "Name"),
    NAME_EN(Group.IDENTITY, TEXT, "英文名称", "Name in English"),
    ALIASES(Group.IDENTITY, LINES, "别名", "Other names"),
    NATURE(Group.IDENTITY, CHOICE, "建设性质", "Nature"),
    APPROVAL(Group.IDENTITY, CHOICE, "审批方式", "Kind of approval"),
    TYPE(Group.IDENTITY, CHOICE, "项目类型", "Type"),
    SECURITY(Group.IDENTITY, CHOICE, "公开属性", "Security label"),
    TAGS(Group.IDENTITY, LINES, "标签", "Tags"),

    UNIT_NAME(Group.UNIT, TEXT, "项目（法人）单位", "Project unit"),
    UNIT_CODE(Group.UNIT, FieldKind.CREDIT, "统一社会信用代码", "Credit code"),
    LEGAL_PERSON(Group.UNIT, TEXT, "法定代表人", "Legal representative"),
    CONTACT(Group.UNIT, TEXT, "联系人", "Contact"),
    CONTACT_PHONE(Group.UNIT, TEXT, "联系电话", "Phone"),
    CONTACT2(Group.UNIT, TEXT, "备用联系人", "Second contact"),
    CONTACT2_PHONE(Group.UNIT, TEXT, "备用联系电话", "Second phone"),

    REGION(Group.PLACE, FieldKind.REGION, "建设地点（县级）", "County"),
    REGION_DETAIL(Group.PLACE, FieldKind.REGION_DETAIL, "统计用区划代码（12 位）", "Statistical code, 12 digits"),
    PARK(Group.PLACE, FieldKind.PARK, "园区", "Park"),
    SITE(Group.PLACE, TEXT, "选址方向", "Site"),
    LAT(Group.PLACE, DEGREES, "纬度", "Latitude", "°"),
    LON(Group.PLACE, DEGREES, "经度", "Longitude", "°"),
    DATUM(Group.PLACE, CHOICE, "坐标系", "Datum"),
    ALTITUDE(Group.PLACE, FieldKind.HEIGHT, "海拔", "Altitude", "m"),
    PARCELS(Group.PLACE, FieldKind.POLYGONS, "地块（经度 纬度，逐点）", "Parcels"),

    INDUSTRY(Group.TRADE, FieldKind.INDUSTRY, "行业（按产品，4 位）", "Class by product"),
    CLUSTER(Group.TRADE, CHOICE, "产业集群", "Cluster"),
    CHAIN_NODE(Group.TRADE, TEXT, "产业链环节", "Link of the chain"),
    CHAIN_ROLE(Group.TRADE, CHOICE, "强链补链延链", "Role in the chain"),

    CONTENT(Group.CONTENT, FieldKind.LONG, "建设内容和规模", "Works and scale"),
    PRODUCTS(Group.CONTENT, LINES, "产品及产能", "Products and capacity"),

    TOTAL(Group.MONEY, MONEY, "总投资", "Total investment", "元"),
    FIXED_CONSTRUCTION(Group.MONEY, MONEY, "其中：建筑安装工程", "Of it: construction", "元"),
    FIXED_EQUIPMENT(Group.MONEY, MONEY, "其中：设备工器具购置", "Of it: equipment", "元"),
    FIXED_OTHER(Group.MONEY, MONEY, "其中：其他费用", "Of it: other", "元"),
    WORKING_CAPITAL(Group.MONEY, MONEY, "其中：铺底流动资金", "Of it: working capital", "元"),

    SOURCE_OWN(Group.SOURCES, MONEY, "自有资金", "Own funds", "元"),
    SOURCE_BANK(Group.SOURCES, MONEY, "银行贷款", "Bank loans", "元"),
    SOURCE_BOND(Group.SOURCES, MONEY, "债券", "Bonds", "元"),
    SOURCE_CENTRAL(Group.SOURCES, MONEY, "中央资金", "Central funds", "元"),
    SOURCE_PROVINCIAL(Group.SOURCES, MONEY, "省级资金", "Provincial funds", "元"),
    SOURCE_PREFECTURAL(Group.SOURCES, MONEY, "市州级资金", "Prefectural funds", "元"),
    SOURCE_FUND(Group.SOURCES, MONEY, "基金", "Investment funds", "元"),
    SOURCE_OTHER(Group.SOURCES, MONEY, "其他", "Other", "元"),

    PLANNED_START(Group.DATES, DATE, "计划开工", "Planned start"),
    PLANNED_COMPLETION(Group.DATES, DATE, "计划竣工", "Planned completion"),
    PLANNED_PRODUCTION(Group.DATES, DATE, "计划投产", "Planned production"),
    YEAR_PLAN(Group.DATES, FieldKind.YEARS, "分年度投资计划", "Investment by year", "元"),

    OUTPUT(Group.OUTCOME, MONEY, "达产年产值", "Yearly output at capacity", "元"),
    ADDED_VALUE(Group.OUTCOME, MONEY, "达产年增加值", "Yearly value added", "元"),
    TAX(Group.OUTCOME, MONEY, "达产年税收", "Yearly tax", "元"),
    JOBS(Group.OUTCOME, NUMBER, "新增就业", "Jobs", "人"),
    CAPACITY_REACHED(Group.OUTCOME, FieldKind.PERCENT, "已达设计产能（或承诺产值）", "Share of design capacity reached", "%"),

    ENERGY_TOTAL(Group.ENERGY, NUMBER, "年综合能耗", "Yearly energy", "千克标准煤"),
    ENERGY_FEEDSTOCK(Group.ENERGY, NUMBER, "其中：原料用能", "Of it: feedstock", "千克标准煤"),
    ENERGY_NON_FOSSIL(Group.ENERGY, NUMBER, "其中：非化石能源", "Of it: non-fossil", "千克标准煤"),
    ELECTRICITY(Group.ENERGY, NUMBER, "年用电量", "Yearly electricity", "千瓦时"),
    LOAD(Group.ENERGY, NUMBER, "用电负荷", "Load", "千瓦"),

    LAND_NEW(Group.LAND, NUMBER, "新增用地", "New land", "平方米"),
    LAND_STOCK(Group.LAND, NUMBER, "存量用地", "Land in stock", "平方米"),

    COD(Group.EMISSIONS, NUMBER, "化学需氧量", "COD", "千克/年"),
    NH3_N(Group.EMISSIONS, NUMBER, "氨氮", "NH3-N", "千克/年"),
    SO2(Group.EMISSIONS, NUMBER, "二氧化硫", "SO2", "千克/年"),
    NOX(Group.EMISSIONS, NUMBER, "氮氧化物", "NOx", "千克/年"),
    VOCS(Group.EMISSIONS, NUMBER, "挥发性有机物", "VOCs", "千克/年"),
    PM(Group.EMISSIONS, NUMBER, "颗粒物", "Particulates", "千克/年"),
    WATER(Group.EMISSIONS, NUMBER, "年用水量", "Yearly water", "立方米"),

    SIGNED(Group.CONTRACT, DATE, "签约日期", "Contract signed"),
    REGISTERED(Group.CONTRACT, DATE, "项目公司注册日期", "Company registered"),
    CONTRACT_DUE(Group.CONTRACT, FieldKind.YEARS, "合同约定到位资金（年末到期）", "Money due by contract, at each year's end", "元"),

    ORIGIN(Group.SERVICE, CHOICE, "项目来源", "Origin"),
    LEAD(Group.SERVICE, TEXT, "招商线索编号", "Number of the lead"),
    SPONSOR_DEPARTMENTS(Group.SERVICE, LINES, "包联部门", "Sponsoring departments"),
    AGENT(Group.SERVICE, TEXT, "代办员", "Agent"),
    SCREENING(Group.SERVICE, CHOICE, "产业政策与负面清单筛查", "Screening against policy and negative list"),
    APPLIED(Group.SERVICE, DATE, "备案／核准／可研申请或取得日期", "Filing, verification or study applied for or obtained");

    /// Where it stands on the form.
    enum Group {
        IDENTITY("基本信息", "Identity"),
        UNIT("项目单位", "Unit"),
        PLACE("建设地点", "Place"),
        TRADE("行业与产业链", "Trade and chain"),
        CONTENT("建设内容", "Works"),
        MONEY("总投资", "Investment"),
        SOURCES("资金来源", "Sources of money"),
        DATES("计划时间", "Dates"),
        OUTCOME("预期效益", "Expected outcome"),
        ENERGY("能耗", "Energy"),
        LAND("用地", "Land"),
        EMISSIONS("排放与用水", "Emissions and water"),
        CONTRACT("招商合同", "Contract"),
        SERVICE("来源与服务", "Origin and service");

        private final String zh;
        private final String en;

        Group(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    private final Group group;
    private final FieldKind kind;
    private final String zh;
    private final String en;
    private final String unit;

    ProjectField(Group group, FieldKind kind, String zh, String en) {
        this(group, kind, zh, en, "");
    }

    ProjectField(Group group, FieldKind kind, String zh, String en, String unit) {
        this.group = group;
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        this.unit = unit;
    }

    /// The field of a key, if there is one.
    static Optional<ProjectField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /// The fields of a group, in the order of the form.
    static List<ProjectField> of(Group group) {
        return Stream.of(values()).filter(field -> field.group == group).toList();
    }

    String key() {
        var key = new StringBuilder();
        for (int place = 0; place < name().length(); place++) {
            char letter = name().charAt(place);
            boolean first = place > 0 && name().charAt(place - 1) == '_';
            if (letter != '_') {
                key.append(first ? letter : Character.toLowerCase(letter));
            }
        }
        return key.toString();
    }

    Group group() {
        return group;
    }

    FieldKind kind() {
        return kind;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /// What it is counted in; empty for what is not counted.
    String unit() {
        return unit;
    }
}
