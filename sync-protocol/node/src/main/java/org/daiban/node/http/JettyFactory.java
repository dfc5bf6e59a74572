package org.daiban.node.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Puts Jetty together: graceful stop, gzip of answers, the door ({@link SecurityHeaders}, {@link
 * BodyGuard}, whatever filters are beans, {@link TusFilter}), then Micronaut for {@code /api} and
 * {@code /sync} and the screens for the rest.
 */
@Factory
final class JettyFactory {
  private static final int THREADS_MIN = 4;
  private static final int THREADS_MAX = 40;
  private static final int HEADER_BYTES_MAX = 16 * 1024;
  private static final int ANSWER_BUFFER_BYTES = 32 * 1024;
  private static final int COMPRESS_FROM_BYTES = 512;

  /** A hundred cases are 20 KB; what is longer is read by a thread. */
  private static final long EXCHANGE_RETAINED_BYTES_MAX = 64 * 1024;

  private static final String EXCHANGE_TYPE = "application/vnd.daiban.exchange+ndjson";
  private static final int FRAMING_BYTES = 16;
  private static final int CONNECTIONS_MAX = 4_000;
  private static final long IDLE_MS_MAX = 30_000;
  private static final long STOP_MS_MAX = 10_000;
  private static final long IDLE_WHILE_STOPPING_MS_MAX = 200;

  @Singleton
  Server server(
      ApplicationContext beans, HttpSettings settings, ScreenFiles screens, List<Filter> gates) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX, THREADS_MIN);
    threads.setName("http");
    Server server = new Server(threads);
    server.addConnector(connector(server, settings));
    server.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, server));
    server.setHandler(
        new GracefulHandler(compression(wholeExchanges(context(beans, screens, gates)))));
    server.setErrorHandler(new JettyProblems());
    server.setStopTimeout(STOP_MS_MAX);
    return server;
  }

  private static ServerConnector connector(Server server, HttpSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES_MAX);
    http.setOutputBufferSize(ANSWER_BUFFER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS_MAX);
    connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING_MS_MAX);
    return connector;
  }

  private static ServletContextHandler context(
      ApplicationContext beans, ScreenFiles screens, List<Filter> gates) {
    ServletContextHandler context = new ServletContextHandler("/", false, false);
    context.setErrorHandler(new JettyProblems());
    addFilter(context, new SecurityHeaders());
    addFilter(context, new BodyGuard());
    gates.forEach(gate -> addFilter(context, gate));
    addFilter(context, new TusFilter());
    ServletHolder micronaut = new ServletHolder(new DefaultMicronautServlet(beans));
    micronaut.setInitOrder(1);
    context.addServlet(micronaut, "/api/*");
    context.addServlet(micronaut, "/sync/*");
    context.addServlet(micronaut, "/public/*");
    context.addServlet(new ServletHolder(screens), "/");
    return context;
  }

  /** A slow line holds no thread while it sends an exchange of the usual length. */
  private static Handler wholeExchanges(Handler inner) {
    return new EagerContentHandler(
        inner,
        new EagerContentHandler.RetainedContentLoaderFactory(
            EXCHANGE_RETAINED_BYTES_MAX, FRAMING_BYTES, false) {
          @Override
          public String getApplicableMimeType() {
            return EXCHANGE_TYPE;
          }
        });
  }

  private static void addFilter(ServletContextHandler context, Filter filter) {
    context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** Answers only: {@link BodyGuard} inflates requests, since Jetty would without a limit. */
  private static Handler compression(Handler inner) {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(COMPRESS_FROM_BYTES);
    CompressionHandler handler = new CompressionHandler(inner);
    handler.putCompression(gzip);
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .compressIncludeMethod("POST")
            .compressIncludeMimeType("application/json")
            .compressIncludeMimeType(Problem.MEDIA_TYPE)
            .compressIncludeMimeType("text/html")
            .compressIncludeMimeType("text/css")
            .compressIncludeMimeType("text/javascript")
            .compressIncludeMimeType("image/svg+xml")
            .decompressExcludePath("/*")
            .build());
    return handler;
  }
}
