package io.heatline.customer.transfer;

import io.heatline.station.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a workbook can hold, with the headings people give it; the first one heads our own exports. */
public enum ImportField {
    ESTATE("楼盘名称", "楼盘", "小区", "小区名称", "小区名", "所属小区", "estate"),
    BUILDING("楼盘号", "楼号", "楼栋", "楼栋号", "栋号", "楼", "幢号", "building"),
    UNIT("单元", "单元号", "unit"),
    ROOM("门牌号", "室号", "房号", "房间号", "门牌", "房间", "room"),
    STATE("用热状态", "状态", "供热状态", "用户状态", "state"),
    HEATED_AREA("供热面积", "采暖面积", "面积", "用热面积", "收费面积", "建筑面积", "heated area", "area"),
    CUSTOMER_TYPE("客户类型", "用户类型", "用户性质", "房屋性质", "customer type"),
    ACCOUNT_NO("用户编号", "供热卡号", "卡号", "用户号", "户号", "编号", "account no", "account"),
    NOTE("备注", "说明", "note"),
    OWNER("产权人", "业主", "业主姓名", "房主", "户主", "owner"),
    OWNER_FROM("产权起始日", "产权起始日期", "购房日期", "入住日期", "owner since"),
    NAME("联系人", "姓名", "客户名称", "用户姓名", "联系人姓名", "用户名称", "contact", "name"),
    SEX("性别", "sex"),
    RELATION("关系", "与户主关系", "与房屋关系", "relation"),
    CONTACT_TYPE("联系人类型", "contact type"),
    EMPLOYER("用户单位", "工作单位", "单位", "单位名称", "employer"),
    PHONES("电话", "联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "固定电话", "phone"),
    OTHER_PHONES("其他电话", "备用电话", "电话2", "联系电话2", "other phone"),
    EMAIL("电子邮箱", "邮箱", "e-mail", "email"),
    FAX("传真", "传真号码", "fax"),
    POSTAL_ADDRESS("通信地址", "通讯地址", "邮寄地址", "postal address"),
    VIP("VIP", "重点客户", "是否VIP", "vip客户"),
    VULNERABLE("特殊人群", "弱势群体", "重点关注", "vulnerable"),
    QUIET("免打扰时段", "勿扰时段", "quiet hours"),
    REGISTERED_ON("登记日期", "客户登记", "登记时间", "registered on"),
    REGISTERED_VIA("登记来源", "登记方式", "登记渠道", "registered via");

    private static final Pattern AROUND = Pattern.compile("\\((?:M2|㎡|M²|平方米|平米|必填|选填|元)\\)|[*:：_\\s.]|\\(.*\\)$");

    private final List<String> headings;

    ImportField(String... headings) {
        this.headings = List.of(headings);
    }

    /** As it heads a column of ours. */
    public String heading() {
        return headings.get(0);
    }

    /** The field people mean by a heading; stars, units and remarks in brackets around it make no difference. */
    public static Optional<ImportField> of(String heading) {
        return Optional.ofNullable(Known.HEADINGS.get(bare(heading)));
    }

    /** Each heading by its bare words; of two fields that take the same, the first. */
    private static final class Known {
        static final Map<String, ImportField> HEADINGS = new HashMap<>();

        static {
            for (ImportField field : values()) {
                field.headings.forEach(heading -> HEADINGS.putIfAbsent(bare(heading), field));
            }
        }
    }

    private static String bare(String heading) {
        return AROUND.matcher(Spelling.folded(heading)).replaceAll("");
    }
}
