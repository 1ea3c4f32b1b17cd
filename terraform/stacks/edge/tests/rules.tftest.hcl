mock_provider "aws" {
  source = "./tests/mocks/home"
}

mock_provider "aws" {
  alias  = "site"
  source = "./tests/mocks/site"
}

mock_provider "aws" {
  alias  = "global"
  source = "./tests/mocks/global"
}

# Not of this provider, so it stands in each file.
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
      www-server-errors   = module.topic["page"].arn
      api-server-errors   = module.topic["page"].arn
      admin-server-errors = module.topic["work"].arn
    }
    error_message = "Somebody is woken who need not be, or is not who should."
  }
  assert {
    condition     = local.certificate.certificate-expires.topic_arn == module.topic["page"].arn && local.firewall.firewall-refuses.topic_arn == module.topic["work"].arn
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

# What needs a token may depend on who asks.
run "what_is_kept_for_everybody_needs_no_token" {
  command = plan

  assert {
    condition = toset(var.shared_paths) == toset([
      for path, operations in yamldecode(file("../../../liberty-services/contracts/flight.openapi.yaml")).paths : path
      if anytrue([for method, operation in operations : try(length(operation.security), 0) == 0])
    ])
    error_message = "A path of flight that needs no token is not kept, or one that needs a token is."
  }
  assert {
    condition = alltrue([
      for path in var.shared_paths : keys(yamldecode(file("../../../liberty-services/contracts/flight.openapi.yaml")).paths[path]) == ["get"]
    ])
    error_message = "Something under a path that is kept is no reading."
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
