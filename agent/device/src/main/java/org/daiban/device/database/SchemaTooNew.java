package org.daiban.device.database;

/** The file was written by a later version of the program, which alone may open it. */
public final class SchemaTooNew extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SchemaTooNew(int found, int known) {
    super("打不开数据：数据由更新版本的代办程序写成（" + found + " > " + known + "），没有改动。请安装新版程序后再打开。(schema too new)");
  }
}
