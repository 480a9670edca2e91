/**
 * Names of request headers that servers, proxies and frameworks are known to act on. If a response that is cached by its URL depended on one of
 * them, an attacker could put a false response into the cache.
 */
export const HEADER_NAMES: readonly string[] = `
Accept Accept-Charset Accept-Encoding Accept-Language Accept-Datetime Access-Control-Request-Headers Access-Control-Request-Method
Accept-CH Accept-Post A-IM Alt-Used Authorization Cache-Control Client-IP CDN-Loop CloudFront-Viewer-Country CF-EW-Via CF-IPCountry CF-Ray
CF-Visitor CF-Worker CF-Access-Jwt-Assertion Content-Encoding Content-Language Content-Location Content-Type Cookie Cookie2 Date Depth
Destination Device-Memory DNT Downlink DPR Early-Data ECT ETag Expect-CT Fastly-Client-IP Fastly-SSL Forwarded From Front-End-Https
HTTP2-Settings If-Match If-Modified-Since If-Range If-Unmodified-Since Last-Event-ID Link Location Max-Forwards Method-Override Origin
Overwrite Pragma Prefer Priority Proxy-Authorization Proxy-Host Purpose Query-String Range Real-IP Referer Remote-Addr Remote-User
Request-Id Request-URI RTT Save-Data Script-Name Sec-CH-Prefers-Color-Scheme Sec-CH-UA Sec-CH-UA-Mobile Sec-CH-UA-Platform
Sec-Fetch-Dest Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-User Sec-GPC Sec-Purpose Server-Name SOAPAction Surrogate-Capability
Surrogate-Control TE Timeout Timing-Allow-Origin Traceparent Tracestate Translate True-Client-IP Unencoded-URL Upgrade-Insecure-Requests
User-Agent Vary Via Viewport-Width Want-Digest Warning Width WWW-Authenticate X-Accel-Redirect X-Amz-Cf-Id X-Amz-Website-Redirect-Location
X-Amzn-Remapped-Host X-Amzn-Trace-Id X-Api-Key X-Api-Version X-Arr-Log-Id X-Arr-Ssl X-Auth-Token X-Auth-User X-Azure-Ref X-B3-TraceId
X-Backend X-Cascade X-CDN X-Cf-Url X-Client-IP X-Cluster-Client-IP X-Correlation-Id X-Csrf-Token X-Custom-IP-Authorization X-Debug
X-DNS-Prefetch-Control X-Do-Not-Track X-Edge-Country X-Env X-Flx-Redirect-Url X-Forward-For X-Forwarded X-Forwarded-By X-Forwarded-For
X-Forwarded-Host X-Forwarded-Path X-Forwarded-Port X-Forwarded-Prefix X-Forwarded-Proto X-Forwarded-Protocol X-Forwarded-Scheme
X-Forwarded-Server X-Forwarded-Ssl X-Forwarded-Uri X-Forwarded-User X-GeoIP-Country X-Host X-HTTP-DestinationURL X-HTTP-Host-Override
X-HTTP-Method X-HTTP-Method-Override X-HTTP-Path-Override X-Https X-Lang X-Locale X-Method-Override X-Middleware-Subrequest X-Moz
X-Nextjs-Data X-Original-Forwarded-For X-Original-Host X-Original-HTTP-Command X-Original-Method X-Original-URL X-Originating-IP
X-Pjax X-Proxy-Url X-Proxyuser-Ip X-ProxyUser-IP X-Purpose X-Real-IP X-Real-Host X-Remote-Addr X-Remote-IP X-Request-Id X-Request-Start
X-Requested-With X-Rewrite-URL X-Scheme X-Server-Name X-Server-Port X-Sendfile-Type X-Session-Id X-Subdomain X-Timer X-Tenant X-UA-Device
X-UIDH X-Url-Scheme X-User X-User-Agent X-Varnish X-Version X-Wap-Profile X-WP-Nonce`
  .trim()
  .split(/\s+/);
