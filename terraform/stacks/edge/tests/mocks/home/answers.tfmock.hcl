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
