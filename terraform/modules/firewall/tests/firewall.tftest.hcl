mock_provider "aws" {
  mock_resource "aws_wafv2_web_acl" {
    defaults = {
      arn = "arn:aws:wafv2:us-east-1:333333333333:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:333333333333:log-group:aws-waf-logs-fareline-web"
    }
  }
}

variables {
  account_id = "333333333333"
  rate_limits = {
    all     = 3000
    tokens  = 100
    lookups = 50
  }
  file_upload = {
    host  = "admin.fareline.example"
    paths = ["/v1/schedule-imports", "/v1/connecting-time-imports"]
  }
  log_key_arn = "arn:aws:kms:us-east-1:333333333333:key/00000000-0000-0000-0000-000000000000"
  log_days    = 90
}

run "it_refuses_in_the_order_that_is_meant" {
  command = apply

  assert {
    condition = { for rule in aws_wafv2_web_acl.this.rule : rule.priority => rule.name } == {
      "0"  = "reputation"
      "10" = "rate-all"
      "11" = "rate-tokens"
      "12" = "rate-lookups"
      "20" = "known-bad-inputs"
      "30" = "body-size"
      "40" = "common"
    }
    error_message = "A rule is missing, is new, or stands elsewhere."
  }
  assert {
    condition = alltrue([
      for rule in aws_wafv2_web_acl.this.rule :
      length(rule.override_action) == 0 ? length(rule.action[0].block) == 1 : length(rule.override_action[0].none) == 1
    ])
    error_message = "A rule only counts."
  }
  assert {
    condition     = aws_wafv2_web_acl.this.scope == "CLOUDFRONT"
    error_message = "It stands elsewhere than before CloudFront."
  }
}

run "rates_are_counted_by_the_true_address_and_the_path_as_it_is_read" {
  command = apply

  assert {
    condition = {
      for rule in aws_wafv2_web_acl.this.rule : rule.name => {
        limit = rule.statement[0].rate_based_statement[0].limit
        path  = join(" ", flatten(rule.statement[0].rate_based_statement[0].scope_down_statement[*].byte_match_statement[*].search_string))
      } if startswith(rule.name, "rate-")
      } == {
      rate-all     = { limit = 3000, path = "" }
      rate-tokens  = { limit = 100, path = "/oauth/token" }
      rate-lookups = { limit = 50, path = "/v1/booking-lookups" }
    }
    error_message = "A rate is not that of its path."
  }
  assert {
    condition = alltrue([
      for rule in aws_wafv2_web_acl.this.rule :
      rule.statement[0].rate_based_statement[0].aggregate_key_type == "IP" && length(rule.statement[0].rate_based_statement[0].forwarded_ip_config) == 0
      if startswith(rule.name, "rate-")
    ])
    error_message = "A rate is counted by what a client can write itself."
  }
  assert {
    condition = alltrue([
      for rule in aws_wafv2_web_acl.this.rule : toset([
        for change in rule.statement[0].rate_based_statement[0].scope_down_statement[0].byte_match_statement[0].text_transformation : change.type
      ]) == toset(["URL_DECODE", "NORMALIZE_PATH", "LOWERCASE"])
      if contains(["rate-tokens", "rate-lookups"], rule.name)
    ])
    error_message = "A path written in another way goes uncounted."
  }
}

run "only_files_of_staff_are_large" {
  command = apply

  assert {
    condition = one([
      for rule in aws_wafv2_web_acl.this.rule :
      rule.statement[0].and_statement[0].statement[0].size_constraint_statement[0].size == 65536
      && rule.statement[0].and_statement[0].statement[0].size_constraint_statement[0].field_to_match[0].body[0].oversize_handling == "MATCH"
      && rule.statement[0].and_statement[0].statement[1].not_statement[0].statement[0].and_statement[0].statement[0].byte_match_statement[0].search_string == "admin.fareline.example"
      && rule.statement[0].and_statement[0].statement[1].not_statement[0].statement[0].and_statement[0].statement[1].regex_match_statement[0].regex_string == "^(/v1/schedule-imports|/v1/connecting-time-imports)(/|$)"
      if rule.name == "body-size"
    ])
    error_message = "Other bodies may be large, or a body too large to be measured passes."
  }
}

run "the_log_has_no_credentials" {
  command = apply

  assert {
    condition = toset(flatten(aws_wafv2_web_acl_logging_configuration.this.redacted_fields[*].single_header[*].name)) == toset([
      "authorization", "cookie", "idempotency-key"
    ])
    error_message = "A header by which somebody could act for another is logged."
  }
  assert {
    condition     = aws_wafv2_web_acl_logging_configuration.this.logging_filter[0].default_behavior == "DROP" && aws_cloudwatch_log_group.this.kms_key_id == var.log_key_arn
    error_message = "What passed is logged with its headers, or in clear."
  }
  assert {
    condition = !anytrue(concat(
      aws_wafv2_web_acl.this.visibility_config[*].sampled_requests_enabled,
      flatten([for rule in aws_wafv2_web_acl.this.rule : rule.visibility_config[*].sampled_requests_enabled])
    ))
    error_message = "Samples show headers that the log leaves out."
  }
}

run "guessing_is_limited_more_sharply" {
  command = plan
  variables {
    rate_limits = {
      all     = 100
      tokens  = 100
      lookups = 50
    }
  }
  expect_failures = [var.rate_limits]
}

run "no_rate_that_cannot_be_counted" {
  command = plan
  variables {
    rate_limits = {
      all     = 100
      tokens  = 50
      lookups = 9
    }
  }
  expect_failures = [var.rate_limits]
}

run "no_limit_that_cannot_be_measured" {
  command = plan
  variables {
    body_limit = 65537
  }
  expect_failures = [var.body_limit]
}

run "no_large_bodies_from_clients" {
  command = plan
  variables {
    file_upload = {
      host  = "api.fareline.example"
      paths = ["/v1/schedule-imports"]
    }
  }
  expect_failures = [var.file_upload]
}

run "no_large_bodies_everywhere" {
  command = plan
  variables {
    file_upload = {
      host  = "admin.fareline.example"
      paths = ["/v1/schedule-imports", "/"]
    }
  }
  expect_failures = [var.file_upload]
}

run "the_key_is_where_the_log_is" {
  command = plan
  variables {
    log_key_arn = "arn:aws:kms:eu-central-1:333333333333:key/00000000-0000-0000-0000-000000000000"
  }
  expect_failures = [var.log_key_arn]
}

run "the_log_is_kept_for_a_time_that_exists" {
  command = plan
  variables {
    log_days = 100
  }
  expect_failures = [var.log_days]
}

run "no_name_for_an_account" {
  command = plan
  variables {
    account_id = "prod"
  }
  expect_failures = [var.account_id]
}
