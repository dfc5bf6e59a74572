package org.daiban.device.log;

/** How far an entry has come, by verified receipts alone. It says nothing about the law. */
public enum Transport {
  /** 已保存: on this device. */
  SAVED,
  /** 已到镇: a township's receipt covers it. */
  AT_TOWNSHIP,
  /** 已到县: the county's receipt covers it. */
  AT_COUNTY
}
