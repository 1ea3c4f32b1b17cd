mock_provider "aws" {}

mock_provider "aws" {
  alias = "site"
  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn            = "arn:aws:cloudfront::000000000000:distribution/E0000000000000"
      id             = "E0000000000000"
      domain_name    = "d0000000000000.cloudfront.net"
      hosted_zone_id = "Z2FDTNDATAQYW2"
    }
  }
  mock_resource "aws_s3_bucket" {
    defaults = {
      arn                         = "arn:aws:s3:::fareline-web"
      bucket_regional_domain_name = "fareline-web.s3.eu-west-1.amazonaws.com"
    }
  }
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-west-1:000000000000:key/00000000-0000-0000-0000-000000000000"
      key_id = "00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudfront_function" {
    defaults = {
      arn = "arn:aws:cloudfront::000000000000:function/fareline-pages"
    }
  }
}

mock_provider "aws" {
  alias = "global"
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000000"
      key_id = "00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_wafv2_web_acl" {
    defaults = {
      arn = "arn:aws:wafv2:us-east-1:000000000000:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:000000000000:log-group:aws-waf-logs-fareline-web"
    }
  }
  mock_resource "aws_cloudwatch_log_delivery_destination" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:000000000000:delivery-destination:fareline-web-access"
    }
  }
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
      domain_validation_options = [
        {
          domain_name           = "www.fareline.example"
          resource_record_name  = "_www.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.fareline.example"
          resource_record_name  = "_api.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.fareline.example"
          resource_record_name  = "_admin.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
        {
          domain_name           = "www.staging.fareline.example"
          resource_record_name  = "_www.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.staging.fareline.example"
          resource_record_name  = "_api.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.staging.fareline.example"
          resource_record_name  = "_admin.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
        {
          domain_name           = "www.dev.fareline.example"
          resource_record_name  = "_www.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.dev.fareline.example"
          resource_record_name  = "_api.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.dev.fareline.example"
          resource_record_name  = "_admin.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
      ]
    }
  }
}

override_resource {
  target = aws_sns_topic.page
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-page"
  }
}

override_resource {
  target = aws_sns_topic.work
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-work"
  }
}

override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id                          = "vpc-00000000000000000"
      public_zone_id                  = "Z0000000000000000000"
      web_entry_security_group_id     = "sg-0000000000000000a"
      partner_entry_security_group_id = "sg-0000000000000000b"
      access_log_bucket               = "fareline-access-logs"
      page_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-page"
      work_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-work"
    }
  }
}

override_data {
  target = data.aws_route53_zone.public
  values = {
    zone_id = "Z0000000000000000000"
  }
}

override_data {
  target = data.aws_lb.web
  values = {
    arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-web/0000000000000000"
    arn_suffix         = "net/fareline-web/0000000000000000"
    dns_name           = "fareline-web-0000000000000000.elb.eu-central-1.amazonaws.com"
    zone_id            = "Z3F0SRJ5LGBH90"
    internal           = true
    load_balancer_type = "network"
    vpc_id             = "vpc-00000000000000000"
    security_groups    = ["sg-0000000000000000a"]
  }
}

override_data {
  target = data.aws_lb.partner
  values = {
    arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-partner/0000000000000000"
    arn_suffix         = "net/fareline-partner/0000000000000000"
    dns_name           = "fareline-partner-0000000000000000.elb.eu-central-1.amazonaws.com"
    zone_id            = "Z3F0SRJ5LGBH90"
    internal           = false
    load_balancer_type = "network"
    vpc_id             = "vpc-00000000000000000"
    security_groups    = ["sg-0000000000000000b"]
  }
}

override_data {
  target = data.aws_lb_listener.gateway
  values = {
    default_action = [{
      target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:targetgroup/k8s-gateway/0000000000000000"
    }]
  }
}

override_data {
  target = data.aws_lb_target_group.gateway
  values = {
    arn_suffix = "targetgroup/k8s-gateway/0000000000000000"
  }
}

# It has tests of its own, and takes most of the time of each run.
override_module {
  target = module.firewall
  outputs = {
    arn  = "arn:aws:wafv2:us-east-1:000000000000:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
    name = "fareline-web"
  }
}

variables {
  environment = "prod"
  account_id  = "333333333333"
  region      = "eu-central-1"
  site_region = "eu-west-1"
  foundation_state = {
    bucket = "fareline-state-333333333333"
    key    = "foundation.tfstate"
    region = "eu-central-1"
  }
  card_origins = []
  price_class  = "PriceClass_100"
  rate_limits = {
    all     = 2000
    tokens  = 100
    lookups = 50
  }
  firewall_log_days = 30
  public_zone       = "fareline.example"
  alarm_addresses = {
    page = ["on-call@fareline.example"]
    work = ["platform@fareline.example"]
  }
  alarm_limits = {
    server_errors_percent = 5
    refused_requests      = 1000
    least_gateways        = 2
  }
}

run "names_lead_where_they_are_meant_to" {
  command   = apply
  state_key = "rules"

  assert {
    condition = alltrue([
      for record in aws_route53_record.web : record.type == "A" && record.alias[0].name == "d0000000000000.cloudfront.net" && record.alias[0].zone_id == "Z2FDTNDATAQYW2"
    ])
    error_message = "A host of the web goes past CloudFront."
  }
  assert {
    condition     = aws_route53_record.partner.alias[0].name == "fareline-partner-0000000000000000.elb.eu-central-1.amazonaws.com"
    error_message = "Partners do not come to their own entry."
  }
}

run "who_is_paged_and_who_is_not" {
  command   = apply
  state_key = "rules"

  assert {
    condition = { for name, alarm in local.errors : name => alarm.topic_arn } == {
      www-server-errors   = aws_sns_topic.page.arn
      api-server-errors   = aws_sns_topic.page.arn
      admin-server-errors = aws_sns_topic.work.arn
    }
    error_message = "Somebody is woken who need not be, or is not who should."
  }
  assert {
    condition     = local.certificate.certificate-expires.topic_arn == aws_sns_topic.page.arn && local.firewall.firewall-refuses.topic_arn == aws_sns_topic.work.arn
    error_message = "The certificate's end pages; what the firewall refuses is work."
  }
  assert {
    condition = toset(keys(module.alarms.arns)) == toset([
      "web-gateway-unhealthy", "web-gateways-too-few", "partner-gateway-unhealthy", "partner-gateways-too-few"
    ])
    error_message = "An entry is not watched."
  }
  assert {
    condition     = alltrue([for alarm in merge(local.unhealthy, local.too_few) : alarm.topic_arn == "arn:aws:sns:eu-central-1:000000000000:fareline-page"])
    error_message = "An alarm goes to a topic of another region, which it cannot reach."
  }
  assert {
    condition = (
      local.too_few["partner-gateways-too-few"].dimensions.LoadBalancer == "net/fareline-partner/0000000000000000"
      && local.unhealthy["web-gateway-unhealthy"].dimensions.LoadBalancer == "net/fareline-web/0000000000000000"
    )
    error_message = "An alarm watches the other entry."
  }
  assert {
    condition     = toset([for subscription in aws_sns_topic_subscription.page : subscription.endpoint]) == toset(["on-call@fareline.example"])
    error_message = "Others are called than should be."
  }
}

run "only_our_alarms_publish_and_only_services_of_ours_use_the_key" {
  command   = apply
  state_key = "rules"

  assert {
    condition = alltrue([
      for policy in aws_sns_topic_policy.global : alltrue([
        for statement in jsondecode(policy.policy).Statement :
        statement.Action == "sns:Publish" && statement.Condition.StringEquals["aws:SourceAccount"] == "333333333333"
      ])
    ])
    error_message = "Others may publish to a topic of alarms."
  }
  assert {
    condition = alltrue([
      for statement in jsondecode(aws_kms_key_policy.global.policy).Statement :
      can(statement.Condition) && statement.Action != "kms:*"
      if contains(keys(statement.Principal), "Service")
    ])
    error_message = "A service may use the key for anybody's sake."
  }
}

run "under_www_a_route_is_the_gateways_and_all_else_the_sites" {
  command = plan

  # Routes that name no host are under every host.
  assert {
    condition = alltrue([
      for path in flatten([
        for route in yamldecode(file("../../../istio/gateway/routes.yaml")).spec.http : [
          for match in route.match : try(match.uri.exact, match.uri.prefix) if !can(match.authority)
        ]
      ]) :
      anytrue([for pattern in var.gateway_paths : endswith(pattern, "/*") ? startswith(path, trimsuffix(pattern, "*")) : path == pattern])
    ])
    error_message = "A path of istio/gateway/routes.yaml is taken for one of the site's."
  }
  assert {
    condition = alltrue([
      for pattern in var.gateway_paths : anytrue([
        for path in flatten([
          for route in yamldecode(file("../../../istio/gateway/routes.yaml")).spec.http : [
            for match in route.match : try(match.uri.exact, match.uri.prefix) if !can(match.authority)
          ]
        ]) :
        endswith(pattern, "/*") ? startswith(path, trimsuffix(pattern, "*")) : path == pattern
      ])
    ])
    error_message = "A path is taken from the site for which there is no route."
  }
  assert {
    condition = alltrue([
      for route in yamldecode(file("../../../istio/gateway/routes.yaml")).spec.http :
      tonumber(trimsuffix(route.timeout, "s")) < min(var.read_timeouts.www, var.read_timeouts.api)
      if anytrue([for match in route.match : !can(match.authority)])
    ])
    error_message = "CloudFront gives up before a route does."
  }
}

# What has prevent_destroy goes only once it is no longer in the configuration.
run "end" {
  command   = apply
  state_key = "rules"

  providers = {
    aws        = aws
    aws.global = aws.global
    aws.site   = aws.site
  }

  module {
    source = "./tests/end"
  }
}
