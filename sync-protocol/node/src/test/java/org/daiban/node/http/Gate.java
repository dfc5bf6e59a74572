package org.daiban.node.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks whether requests may be handed to another thread behind the door. */
final class Gate implements Filter {
  final AtomicInteger came = new AtomicInteger();
  final AtomicInteger mayLeaveTheirThread = new AtomicInteger();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    came.incrementAndGet();
    if (request.isAsyncSupported()) {
      mayLeaveTheirThread.incrementAndGet();
    }
    chain.doFilter(request, response);
  }
}
