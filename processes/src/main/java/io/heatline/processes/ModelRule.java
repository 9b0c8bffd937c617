package io.heatline.processes;

/** Why a model is refused: a code that stays, and a sentence for the person who drew it. */
public enum ModelRule {
    SCRIPT("script", "不允许使用脚本：%s"),
    LISTENER("listener", "不允许使用这种监听器：%s；执行监听器只能引用已发布的服务"),
    JAVA_CLASS("java-class", "不允许直接指定 Java 类：%s；请引用已发布的服务"),
    CODE("expression-as-code", "不允许把表达式当作代码执行：%s；请引用已发布的服务"),
    INPUT_OUTPUT("input-output", "不允许输入输出映射"),
    CONNECTOR("connector", "不允许使用连接器"),
    FIELD("field-injection", "不允许字段注入"),
    EXTERNAL_TASK("external-task", "不允许外部任务或内置的邮件、命令行任务：%s"),
    DECISION("decision", "不允许引用 DMN 决策或 CMMN 案例：%s"),
    ASYNC("async", "不允许异步续接：%s；完成一个任务和它之后的处理必须在同一个事务里"),
    LOOP("loop", "不允许这样循环；重复请用流程线画出，会签请用人工任务的并行多实例：集合为 signers，元素变量为 signer"),
    TIMER("timer", "定时器只能用 timeDate 读取一个日期变量，例如 ${acceptDue}：%s"),
    ELEMENT("element", "不允许使用这种元素：%s"),
    ATTRIBUTE("attribute", "不允许使用这种设置：%s"),
    EXPRESSION("expression", "表达式超出了允许的写法：%s"),
    BEAN("unknown-bean", "没有发布这个服务：%s"),
    VARIABLE("unknown-variable", "没有这个变量：%s；只能读取约定的流程变量或表单字段，且不能与服务同名"),
    MESSAGE("unknown-message", "系统不会发送这个消息：%s"),
    FORM_MISSING("form-missing", "人工任务没有表单；请填写 Camunda Form 的编号"),
    FORM("unknown-form", "同一次部署里没有这个表单：%s"),
    FORM_BINDING("form-binding", "表单必须绑定到部署（binding = deployment）"),
    NAME("name-missing", "缺少名称：人员在待办和轨迹里看到的就是它");

    private final String code;
    private final String sentence;

    ModelRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    String sentence(String what) {
        return sentence.contains("%s") ? sentence.replace("%s", what) : sentence;
    }
}
