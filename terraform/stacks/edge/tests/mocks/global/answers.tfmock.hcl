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

override_resource {
  target = module.topic["page"].aws_sns_topic.this
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-page"
  }
}

override_resource {
  target = module.topic["work"].aws_sns_topic.this
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-work"
  }
}
