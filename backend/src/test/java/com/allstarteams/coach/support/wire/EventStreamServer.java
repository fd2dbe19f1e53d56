package com.allstarteams.coach.support.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/2 without TLS for clients with prior knowledge, as the AWS SDK speaks it to {@code http://}. Streams are played on
 * virtual threads; a reset of the client's interrupts the one that plays.
 */
final class EventStreamServer implements WireServer {

    private static final int MAX_STREAMS = 1_024;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel server;

    EventStreamServer(int port, Desk desk) {
        this.server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Connection(desk))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** One connection; its streams get channels of their own. */
    @Sharable
    private static final class Connection extends ChannelInitializer<Channel> {

        private final Desk desk;

        Connection(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void initChannel(Channel connection) {
            connection
                    .pipeline()
                    .addLast(
                            Http2FrameCodecBuilder.forServer()
                                    .initialSettings(
                                            Http2Settings.defaultSettings().maxConcurrentStreams(MAX_STREAMS))
                                    .decoderEnforceMaxRstFramesPerWindow(0, 0)
                                    .build(),
                            new Http2MultiplexHandler(new ChannelInitializer<Channel>() {
                                @Override
                                protected void initChannel(Channel stream) {
                                    stream.pipeline().addLast(new Stream(desk));
                                }
                            }));
        }
    }

    /** One request and its answer. */
    private static final class Stream extends SimpleChannelInboundHandler<Http2StreamFrame> {

        private final Desk desk;
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private @Nullable Thread playing;

        Stream(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, Http2StreamFrame frame) throws IOException {
            boolean complete = false;
            if (frame instanceof Http2HeadersFrame head) {
                head.headers()
                        .forEach(header -> headers.put(
                                header.getKey().toString(), header.getValue().toString()));
                complete = head.isEndStream();
            } else if (frame instanceof Http2DataFrame more) {
                ByteBuf content = more.content();
                content.readBytes(body, content.readableBytes());
                complete = more.isEndStream();
            }
            if (complete) {
                Call call = new Call(headers.getOrDefault(":path", ""), headers, body.toByteArray());
                Line line = new StreamLine(context.channel());
                playing = Thread.startVirtualThread(() -> desk.answer(call, line));
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof Http2ResetFrame) {
                stop();
            }
            super.userEventTriggered(context, event);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            stop();
            super.channelInactive(context);
        }

        private void stop() {
            if (playing != null) {
                playing.interrupt();
            }
        }
    }

    /** The way back on one stream; waits when the client does not keep up. */
    private record StreamLine(Channel stream) implements Line {

        @Override
        public void head(int status, Map<String, String> headers) throws IOException, InterruptedException {
            Http2Headers head = new DefaultHttp2Headers().status(Integer.toString(status));
            headers.forEach(head::set);
            sent(stream.writeAndFlush(new DefaultHttp2HeadersFrame(head)));
        }

        @Override
        public void write(byte[] body, int from, int length) throws IOException, InterruptedException {
            sent(stream.writeAndFlush(frame(body, from, length, false)));
        }

        @Override
        public void last(byte[] body, int from, int length) throws IOException, InterruptedException {
            sent(stream.writeAndFlush(frame(body, from, length, true)));
        }

        private static Http2DataFrame frame(byte[] body, int from, int length, boolean end) {
            return new DefaultHttp2DataFrame(Unpooled.copiedBuffer(body, from, length), end);
        }

        private void sent(ChannelFuture write) throws IOException, InterruptedException {
            if (!stream.isWritable()) {
                write.await();
            }
            if (!stream.isOpen() || (write.isDone() && !write.isSuccess())) {
                throw new IOException("The client is gone", write.cause());
            }
        }

        @Override
        public void cut() {
            var _ = stream.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR));
        }
    }
}
