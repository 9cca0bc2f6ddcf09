package guatu.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds the bodies that are read whole, such as JSON: whoever reads more than the limit gets [BodyTooLarge].
/// Files come as multipart, which has its own limits.
@Component
class BodyLimit extends OncePerRequestFilter {

    /// A form of 2,000 cells with reasons is a tenth of it.
    private static final long MOST = DataSize.ofMegabytes(2).toBytes();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > MOST) {
                throw new BodyTooLarge(MOST);
            }
            return new Counted(super.getInputStream());
        }
    }

    /// A client may say nothing of the length, or not the truth.
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final AtomicLong read = new AtomicLong();

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return (int) counted(body.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = body.read(bytes, from, length);
            return (int) counted(count, count);
        }

        private long counted(long result, long count) {
            if (result >= 0 && read.addAndGet(count) > MOST) {
                throw new BodyTooLarge(MOST);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
