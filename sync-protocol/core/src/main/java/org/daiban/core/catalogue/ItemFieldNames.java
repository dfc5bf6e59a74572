package org.daiban.core.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Chinese names of an item's elements, in the order of the implementing list, and of words. */
final class ItemFieldNames {
  private static final Map<String, String> NAMES =
      table(
          """
          code 事项编码
          impl_code 实施编码
          name 事项名称
          short_name 简称
          topic 主题
          type 事项类型
          type_code 类型代码
          kind 办件类型
          department 实施主体
          capture_level 登记层级
          accept_level 受理层级
          decide_level 决定层级
          proxy 代办方式
          applicant 服务对象
          responsible 责任岗位
          legal_basis 设定依据
          conditions 受理条件
          materials 申请材料
          steps 办理环节
          statutory_limit 法定时限
          promised_limit 承诺时限
          fee 收费
          result 审批结果
          delivery 送达方式
          special_procedures 特别程序
          joint 联合办理
          publish_result 结果公示
          hours 办理时间
          place 办理地点
          contact 咨询方式
          complaint 监督投诉
          peak 高峰月份
          faq 常见问题
          form 表单
          notes 备注
          grounding 出处标记
          no 序号
          originals 原件份数
          copies 复印件份数
          need 必要性
          issuer 出具单位
          waiver 免交方式
          note 说明
          level 层级
          role 办理人
          days 时限
          unit 单位
          counts_in_limit 计入承诺时限
          plan_wd 计划工作日
          where 公示地点
          charged 是否收费
          item 收费项目
          standard 收费标准
          basis 收费依据
          reduction 减免
          lead 牵头部门
          participants 协办部门
          dept 部门
          opinion_days 意见时限
          when 适用情形
          statutory_joint_limit 联办时限
          child_items 一并办理的事项
          joint_survey 联合踏勘
          silence_agrees 逾期视为同意
          q 问
          a 答
          id 字段
          label 字段名
          validation 校验
          required 必填
          """);

  private static final Map<String, String> WORDS =
      table(
          """
          true 是
          false 否
          required 必需
          conditional 视情形
          none 无
          share 数据共享免交
          declare 告知承诺
          defer 容缺后补
          wd 工作日
          nd 自然日
          month 个月
          village 村
          township 乡镇
          county 县
          city 市
          province 省
          full 全程代办
          assist 协助代办
          pickup 现场领取
          post 邮寄
          agent 代办员转交
          accept 受理
          review 审查
          survey 踏勘
          publicity 公示
          joint 并联审批
          decide 决定
          deliver 送达
          record 备案
          """);

  private ItemFieldNames() {}

  static Map<String, String> all() {
    return NAMES;
  }

  static String of(String field) {
    return NAMES.getOrDefault(field, field);
  }

  /** The same inside a record of a list, whose name is not the item's. */
  static String within(String field) {
    return field.equals("name") ? "名称" : of(field);
  }

  static String word(String value) {
    return WORDS.getOrDefault(value, value);
  }

  private static Map<String, String> table(String text) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      int space = line.indexOf(' ');
      table.put(line.substring(0, space), line.substring(space + 1));
    }
    return Collections.unmodifiableMap(table);
  }
}
