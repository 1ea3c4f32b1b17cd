mock_provider "aws" {
  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn            = "arn:aws:cloudfront::333333333333:distribution/E0000000000000"
      domain_name    = "d0000000000000.cloudfront.net"
      hosted_zone_id = "Z2FDTNDATAQYW2"
    }
  }
  mock_resource "aws_s3_bucket" {
    defaults = {
      arn                         = "arn:aws:s3:::fareline-web-333333333333"
      id                          = "fareline-web-333333333333"
      bucket_regional_domain_name = "fareline-web-333333333333.s3.eu-west-1.amazonaws.com"
    }
  }
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-west-1:333333333333:key/00000000-0000-0000-0000-000000000000"
      key_id = "00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudfront_function" {
    defaults = {
      arn = "arn:aws:cloudfront::333333333333:function/fareline-pages"
    }
  }
  override_resource {
    target = aws_cloudfront_function.query
    values = {
      arn = "arn:aws:cloudfront::333333333333:function/fareline-query"
    }
  }
  mock_resource "aws_cloudfront_cache_policy" {
    defaults = {
      id = "our-cache"
    }
  }
  mock_resource "aws_cloudfront_origin_request_policy" {
    defaults = {
      id = "our-request"
    }
  }
}

mock_provider "aws" {
  alias = "global"
  mock_resource "aws_cloudwatch_log_delivery_destination" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:333333333333:delivery-destination:fareline-web-access"
    }
  }
}

variables {
  account_id  = "333333333333"
  bucket_name = "fareline-web-333333333333"
  hosts = {
    www   = "www.fareline.example"
    api   = "api.fareline.example"
    admin = "admin.fareline.example"
  }
  gateway_paths = ["/v1/*", "/oauth/*"]
  shared_paths  = ["/v1/timetables"]
  entry = {
    arn      = "arn:aws:elasticloadbalancing:eu-central-1:333333333333:loadbalancer/net/fareline-web/0000000000000000"
    dns_name = "fareline-web-0.elb.eu-central-1.amazonaws.com"
  }
  read_timeouts = {
    www   = 60
    api   = 60
    admin = 60
  }
  certificate_arn       = "arn:aws:acm:us-east-1:333333333333:certificate/00000000-0000-0000-0000-000000000000"
  web_acl_arn           = "arn:aws:wafv2:us-east-1:333333333333:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
  card_origins          = ["https://api.payment-provider.example"]
  access_log_bucket_arn = "arn:aws:s3:::fareline-access-logs"
  price_class           = "PriceClass_All"
}

run "the_api_is_passed_on_as_it_came_and_kept_nowhere" {
  command   = apply
  state_key = "web"

  assert {
    condition = alltrue([
      for behaviour in concat(
        aws_cloudfront_distribution.site.ordered_cache_behavior,
        flatten([for distribution in aws_cloudfront_distribution.gateway : distribution.default_cache_behavior]),
      ) :
      try(behaviour.path_pattern, "/") == "/v1/timetables"
      || (
        behaviour.target_origin_id == "gateway"
        && behaviour.cache_policy_id == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
        && behaviour.origin_request_policy_id == "216adef6-5c7f-47e4-b989-5492eafa07d3"
        && length(behaviour.allowed_methods) == 7
        && behaviour.viewer_protocol_policy == "https-only"
        && length(behaviour.function_association) == 0
      )
    ])
    error_message = "Somewhere an answer of the API may be kept, a header or a method gets lost, or a token may go in clear."
  }
  assert {
    condition = alltrue([
      for distribution in concat([aws_cloudfront_distribution.site], values(aws_cloudfront_distribution.gateway)) : alltrue([
        for origin in distribution.origin : length(origin.custom_header) == 0
      ])
    ])
    error_message = "Something is written between the client and the gateway."
  }
}

run "what_is_for_everybody_is_kept_by_its_query_and_tells_nobodys_token" {
  command   = apply
  state_key = "web"

  assert {
    condition = {
      for name, distribution in merge({ www = aws_cloudfront_distribution.site }, aws_cloudfront_distribution.gateway) : name => [
        for behaviour in distribution.ordered_cache_behavior : behaviour.path_pattern
        if behaviour.cache_policy_id == "our-cache" && behaviour.origin_request_policy_id == "our-request"
        && behaviour.target_origin_id == "gateway" && behaviour.viewer_protocol_policy == "https-only"
        && one(behaviour.function_association[*].function_arn) == aws_cloudfront_function.query.arn
        && one(behaviour.function_association[*].event_type) == "viewer-request"
      ]
      } == {
      www   = ["/v1/timetables"]
      api   = ["/v1/timetables"]
      admin = []
    }
    error_message = "An answer for everybody is not kept, or is kept under staff's host, or one question is many."
  }
  assert {
    condition     = aws_cloudfront_function.query.publish && strcontains(aws_cloudfront_function.query.code, "parts.sort()")
    error_message = "What is asked by everybody is not put in order."
  }
  assert {
    condition = (
      length(aws_cloudfront_distribution.gateway["api"].ordered_cache_behavior) == 1
      && length(aws_cloudfront_distribution.gateway["admin"].ordered_cache_behavior) == 0
    )
    error_message = "Something else is told apart under a host of the gateway's."
  }
  assert {
    condition = (
      [for policy in [aws_cloudfront_cache_policy.shared.parameters_in_cache_key_and_forwarded_to_origin[0]] : [
        policy.query_strings_config[0].query_string_behavior,
        policy.headers_config[0].header_behavior,
        policy.cookies_config[0].cookie_behavior,
      ]] == [["all", "none", "none"]]
      && aws_cloudfront_cache_policy.shared.default_ttl == 0
      && aws_cloudfront_cache_policy.shared.min_ttl == 0
    )
    error_message = "Two questions have one answer, or one is kept of which nobody said for how long."
  }
  assert {
    condition = (
      toset(aws_cloudfront_origin_request_policy.shared.headers_config[0].headers[0].items) == toset(["Host"])
      && aws_cloudfront_origin_request_policy.shared.cookies_config[0].cookie_behavior == "none"
      && aws_cloudfront_origin_request_policy.shared.query_strings_config[0].query_string_behavior == "all"
    )
    error_message = "The gateway is told who asks, and what is kept for everybody could depend on it."
  }
}

run "the_hosts_are_told_apart" {
  command   = apply
  state_key = "web"

  assert {
    condition = (
      [for behaviour in aws_cloudfront_distribution.site.ordered_cache_behavior : behaviour.path_pattern] == ["/v1/timetables", "/v1/*", "/oauth/*"]
      && aws_cloudfront_distribution.site.default_cache_behavior[0].target_origin_id == "site"
      && toset(keys(aws_cloudfront_distribution.gateway)) == toset(["api", "admin"])
      && alltrue([for distribution in aws_cloudfront_distribution.gateway : length(distribution.origin) == 1])
    )
    error_message = "A path of the API is the site's, or the site is under another host."
  }
  assert {
    condition = {
      for name, distribution in merge({ www = aws_cloudfront_distribution.site }, aws_cloudfront_distribution.gateway) : name => one(distribution.aliases)
      } == {
      www   = "www.fareline.example"
      api   = "api.fareline.example"
      admin = "admin.fareline.example"
    }
    error_message = "A host is another's."
  }
}

run "an_error_of_the_api_stays_as_it_is" {
  command   = apply
  state_key = "web"

  assert {
    condition = alltrue([
      for error in flatten([
        for distribution in concat([aws_cloudfront_distribution.site], values(aws_cloudfront_distribution.gateway)) : [for error in distribution.custom_error_response : error]
      ]) : coalesce(error.response_page_path, "none") == "none" && error.error_caching_min_ttl == 0
    ])
    error_message = "A page takes the place of a problem, or an error is kept."
  }
  assert {
    condition     = toset([for error in aws_cloudfront_distribution.site.custom_error_response : error.error_code]) == toset([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504])
    error_message = "An error is kept for ten seconds."
  }
}

run "nobody_but_the_site_has_the_key_of_the_files" {
  command   = apply
  state_key = "web"

  assert {
    condition = [
      for statement in jsondecode(aws_kms_key_policy.site.policy).Statement : [statement.Action, statement.Condition.StringEquals["aws:SourceArn"]]
      if contains(keys(statement.Principal), "Service")
    ] == [["kms:Decrypt", aws_cloudfront_distribution.site.arn]]
    error_message = "A service can do more with the key than read the site."
  }
  assert {
    condition     = aws_kms_key.site.enable_key_rotation
    error_message = "The key of the files stays the same for ever."
  }
}

run "one_limit_after_the_other" {
  command   = apply
  state_key = "web"
  variables {
    read_timeouts = {
      www   = 60
      api   = 60
      admin = 180
    }
  }

  assert {
    condition = {
      for name, distribution in merge({ www = aws_cloudfront_distribution.site }, aws_cloudfront_distribution.gateway) : name => [
        for origin in distribution.origin : [origin.vpc_origin_config[0].origin_read_timeout, origin.vpc_origin_config[0].origin_keepalive_timeout]
        if origin.origin_id == "gateway"
      ][0]
      } == {
      www   = [60, 55]
      api   = [60, 55]
      admin = [180, 55]
    }
    error_message = "A host waits as long as another should."
  }
}

run "only_tls_that_is_kept_to" {
  command   = apply
  state_key = "web"

  assert {
    condition = alltrue([
      for distribution in concat([aws_cloudfront_distribution.site], values(aws_cloudfront_distribution.gateway)) :
      distribution.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021"
      && distribution.web_acl_id == var.web_acl_arn
      && distribution.http_version == "http2and3"
      && !distribution.is_ipv6_enabled
    ])
    error_message = "A host takes older TLS, or has no firewall before it."
  }
  assert {
    condition = (
      aws_cloudfront_vpc_origin.gateway["eu-central-1"].vpc_origin_endpoint_config[0].origin_protocol_policy == "https-only"
      && aws_cloudfront_vpc_origin.gateway["eu-central-1"].vpc_origin_endpoint_config[0].origin_ssl_protocols[0].items == toset(["TLSv1.2"])
      && aws_cloudfront_vpc_origin.gateway["eu-central-1"].vpc_origin_endpoint_config[0].arn == var.entry.arn
    )
    error_message = "The way to the gateway is in clear, or leads elsewhere."
  }
}

run "answers_carry_what_protects_a_browser" {
  command   = apply
  state_key = "web"

  assert {
    condition = alltrue([
      for policy in aws_cloudfront_response_headers_policy.this :
      policy.security_headers_config[0].strict_transport_security[0].access_control_max_age_sec == 63072000
      && policy.security_headers_config[0].content_type_options[0].override
      && contains(["DENY", "SAMEORIGIN"], policy.security_headers_config[0].frame_options[0].frame_option)
      && strcontains(policy.security_headers_config[0].content_security_policy[0].content_security_policy, "frame-ancestors")
      && contains([for item in policy.remove_headers_config[0].items : item.header], "X-Amz-Server-Side-Encryption-Aws-Kms-Key-Id")
    ])
    error_message = "A header is missing that protects, or one is left that tells."
  }
  assert {
    condition = (
      strcontains(aws_cloudfront_response_headers_policy.this["www"].security_headers_config[0].content_security_policy[0].content_security_policy, "; connect-src 'self' https://api.payment-provider.example; ")
      && !strcontains(aws_cloudfront_response_headers_policy.this["www"].security_headers_config[0].content_security_policy[0].content_security_policy, "unsafe")
    )
    error_message = "The site may speak to others than its host and the provider, or run what is not its own."
  }
  assert {
    condition = (
      aws_cloudfront_distribution.site.default_cache_behavior[0].response_headers_policy_id == aws_cloudfront_response_headers_policy.this["www"].id
      && aws_cloudfront_distribution.gateway["api"].default_cache_behavior[0].response_headers_policy_id == aws_cloudfront_response_headers_policy.this["api"].id
      && aws_cloudfront_distribution.gateway["admin"].default_cache_behavior[0].response_headers_policy_id == aws_cloudfront_response_headers_policy.this["admin"].id
    )
    error_message = "A host has another's headers."
  }
}

run "without_a_provider_the_site_speaks_to_its_host_alone" {
  command   = apply
  state_key = "web"
  variables {
    card_origins = []
  }

  assert {
    condition     = strcontains(aws_cloudfront_response_headers_policy.this["www"].security_headers_config[0].content_security_policy[0].content_security_policy, "; connect-src 'self'; ")
    error_message = "The site may speak to others than its host."
  }
}

run "every_request_is_logged_without_what_it_could_be_repeated_by" {
  command   = apply
  state_key = "web"

  assert {
    condition     = toset(keys(aws_cloudwatch_log_delivery.access)) == toset(["www", "api", "admin"])
    error_message = "A host has no log."
  }
  assert {
    condition = alltrue([
      for delivery in aws_cloudwatch_log_delivery.access :
      contains(delivery.record_fields, "c-ip") && length(setintersection(delivery.record_fields, ["cs(Cookie)", "cs-uri-query", "cs(Referer)", "cs-headers"])) == 0
    ])
    error_message = "The log does not say who asked, or has what it should not."
  }
}

run "another_regions_gateway_under_the_same_names" {
  command   = apply
  state_key = "web"
  variables {
    entry = {
      arn      = "arn:aws:elasticloadbalancing:eu-west-1:333333333333:loadbalancer/net/fareline-web/1111111111111111"
      dns_name = "fareline-web-1.elb.eu-west-1.amazonaws.com"
    }
  }

  assert {
    condition = (
      keys(aws_cloudfront_vpc_origin.gateway) == ["eu-west-1"]
      && alltrue([
        for distribution in concat([aws_cloudfront_distribution.site], values(aws_cloudfront_distribution.gateway)) : contains(
          [for origin in distribution.origin : origin.domain_name], "fareline-web-1.elb.eu-west-1.amazonaws.com"
        )
      ])
      && one(aws_cloudfront_distribution.site.aliases) == "www.fareline.example"
    )
    error_message = "A distribution still leads to the former region."
  }
}

# What has prevent_destroy goes only once it is no longer in the configuration.
run "end" {
  command   = apply
  state_key = "web"

  providers = {
    aws        = aws
    aws.global = aws.global
  }

  module {
    source = "./tests/end"
  }
}
