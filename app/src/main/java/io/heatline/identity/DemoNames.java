package io.heatline.identity;

import java.util.Locale;

/** Names a northern city's phone book would have, always the same ones in the same order; phones of a range nobody is given. */
class DemoNames {

    private static final String[] FAMILY = ("王 李 张 刘 陈 杨 赵 孙 马 高 郭 何 徐 宋 韩 唐 冯 董 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 "
                    + "蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊")
            .split(" ");
    private static final String[] GIVEN = ("丽娟 建国 志强 晓梅 雪松 桂兰 海涛 玉玲 文斌 立军 长河 秀英 国栋 永胜 春生 德福 少华 洪波 宝山 金龙 "
                    + "庆丰 铁柱 向东 振华 晓东 学文 福来 广林 冬梅 双喜 凤霞 占军 连成 万里 喜民 新民 守业 景阳 卫国")
            .split(" ");

    private int next;

    String name() {
        int at = next++;
        return FAMILY[at % FAMILY.length] + GIVEN[(at * 7) % GIVEN.length];
    }

    /** Of the person named last. */
    String phone() {
        return String.format(Locale.ROOT, "1990000%04d", 1000 + next);
    }
}
