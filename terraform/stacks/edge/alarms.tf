locals {
  # Staff can wait until morning.
  error_topics = { www = module.topic["page"].arn, api = module.topic["page"].arn, admin = module.topic["work"].arn }

  errors = {
    for name, topic in local.error_topics : "${name}-server-errors" => {
      description = "Of what ${local.hosts[name]} is asked, too much is answered 5xx, by us or by CloudFront. docs/runbooks/booking-unavailable.md"
      namespace   = "AWS/CloudFront"
      metric      = "5xxErrorRate"
      dimensions  = { DistributionId = module.web.distributions[name].id, Region = "Global" }
      statistic   = "Average"
      comparison  = "GreaterThanThreshold"
      threshold   = var.alarm_limits.server_errors_percent
      period      = 60
      periods     = 3
      missing     = "notBreaching" # Nobody asked.
      topic_arn   = topic
    }
  }

  certificate = {
    certificate-expires = {
      description = "CloudFront's certificate has not renewed itself; it should have at 60 days. Look at the records by which its names are proved."
      namespace   = "AWS/CertificateManager"
      metric      = "DaysToExpiry"
      dimensions  = { CertificateArn = module.certificate.arn }
      statistic   = "Minimum"
      comparison  = "LessThanThreshold"
      threshold   = 30
      period      = 86400
      periods     = 1
      missing     = "breaching" # The figure ends with the certificate.
      topic_arn   = module.topic["page"].arn
    }
  }

  firewall = {
    firewall-refuses = {
      description = "The firewall refuses unusually much: an attack, or a client that is taken for one. The log group aws-waf-logs-fareline-web says by which rule."
      namespace   = "AWS/WAFV2"
      metric      = "BlockedRequests"
      dimensions  = { WebACL = module.firewall.name, Rule = "ALL" }
      statistic   = "Sum"
      comparison  = "GreaterThanThreshold"
      threshold   = var.alarm_limits.refused_requests
      period      = 300
      periods     = 1
      missing     = "notBreaching"
      topic_arn   = module.topic["work"].arn
    }
  }

  unhealthy = {
    for name, entry in local.entries : "${name}-gateway-unhealthy" => merge(entry, {
      description = "A gateway of the entry ${name} is not ready, or cannot be reached by its load balancer. docs/runbooks/booking-unavailable.md"
      metric      = "UnHealthyHostCount"
      statistic   = "Maximum"
      comparison  = "GreaterThanThreshold"
      threshold   = 0
      missing     = "notBreaching"
    })
  }

  too_few = {
    for name, entry in local.entries : "${name}-gateways-too-few" => merge(entry, {
      description = "The entry ${name} has fewer gateways than it needs. docs/runbooks/booking-unavailable.md"
      metric      = "HealthyHostCount"
      statistic   = "Minimum"
      comparison  = "LessThanThreshold"
      threshold   = var.alarm_limits.least_gateways
      missing     = "breaching" # A load balancer without targets has no figure.
    })
  }

  entries = {
    for name, balancer in { web = data.aws_lb.web, partner = data.aws_lb.partner } : name => {
      namespace                 = "AWS/NetworkELB"
      dimensions                = { LoadBalancer = balancer.arn_suffix, TargetGroup = data.aws_lb_target_group.gateway[name].arn_suffix }
      period                    = 60
      periods                   = 5
      topic_arn                 = local.foundation.page_topic_arn
    }
  }
}

# The controller names target groups as it likes, and makes new ones when a gateway's Service changes its ports: apply again then.
data "aws_lb_listener" "gateway" {
  for_each = { web = data.aws_lb.web.arn, partner = data.aws_lb.partner.arn }

  load_balancer_arn = each.value
  port              = 443
}

data "aws_lb_target_group" "gateway" {
  for_each = data.aws_lb_listener.gateway

  arn = each.value.default_action[0].target_group_arn
}

module "alarms" {
  source = "../../modules/alarm"

  alarms = merge(local.unhealthy, local.too_few)
}

module "global_alarms" {
  source    = "../../modules/alarm"
  providers = { aws = aws.global }

  alarms = merge(local.errors, local.certificate, local.firewall)
}
