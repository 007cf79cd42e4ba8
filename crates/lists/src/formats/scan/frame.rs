//! From the page as it was made upright back to the image as it came.

use crate::Image;

/// How a page was turned: by quarters first, then by a small angle about its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Quarter turns clockwise, 0 to 3.
    quarters: u8,
    /// The small angle in radians: how far lines fell to the right.
    angle: f32,
    /// Width and height of the image as it came.
    source: (f32, f32),
    /// Width and height of the upright page.
    upright: (f32, f32),
}

impl Frame {
    /// A page as it came.
    pub fn of(image: &Image) -> Self {
        let size = (image.width as f32, image.height as f32);
        Self { quarters: 0, angle: 0.0, source: size, upright: size }
    }

    /// A page of this size that was turned by quarters, clockwise.
    pub fn turned(source: (f32, f32), quarters: u8) -> Self {
        let upright = if quarters.is_multiple_of(2) { source } else { (source.1, source.0) };
        Self { quarters: quarters % 4, angle: 0.0, source, upright }
    }

    /// Turns an image by quarters, clockwise; and the frame with it.
    pub fn turn(&mut self, image: Image, quarters: u8) -> Image {
        let turned = (0..quarters % 4).fold(image, |image, _| quarter(&image));
        self.quarters = (self.quarters + quarters) % 4;
        self.upright = (turned.width as f32, turned.height as f32);
        turned
    }

    /// Turns an image so that lines that fall by this angle lie level; what comes from beyond the image is white.
    pub fn level(&mut self, image: &Image, angle: f32) -> Image {
        let (sin, cos) = (angle.sin(), angle.cos());
        let (width, height) = (image.width as f32, image.height as f32);
        let wide = (width * cos.abs() + height * sin.abs()).ceil();
        let high = (width * sin.abs() + height * cos.abs()).ceil();
        self.angle = angle;
        self.upright = (wide, high);
        let mut grey = vec![255_u8; wide as usize * high as usize];
        for (y, row) in grey.chunks_exact_mut((wide as usize).max(1)).enumerate() {
            for (x, slot) in row.iter_mut().enumerate() {
                let (dx, dy) = (x as f32 + 0.5 - wide / 2.0, y as f32 + 0.5 - high / 2.0);
                let from_x = dx * cos - dy * sin + width / 2.0 - 0.5;
                let from_y = dx * sin + dy * cos + height / 2.0 - 0.5;
                *slot = between(image, from_x, from_y);
            }
        }
        Image { width: wide as u32, height: high as u32, grey }
    }

    /// The box on the image as it came around a box on the upright page.
    pub fn original(&self, rect: [f32; 4]) -> [u32; 4] {
        let [x0, y0, x1, y1] = rect;
        let corners = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].map(|corner| self.point(corner));
        let least =
            |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::INFINITY, f32::min);
        let most = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(0.0, f32::max);
        let (width, height) = self.source;
        [
            least(|it| it.0).clamp(0.0, width).floor() as u32,
            least(|it| it.1).clamp(0.0, height).floor() as u32,
            most(|it| it.0).clamp(0.0, width).ceil() as u32,
            most(|it| it.1).clamp(0.0, height).ceil() as u32,
        ]
    }

    fn point(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (sin, cos) = (self.angle.sin(), self.angle.cos());
        let (width, height) = match self.quarters % 2 {
            0 => self.source,
            _ => (self.source.1, self.source.0),
        };
        let (dx, dy) = (x - self.upright.0 / 2.0, y - self.upright.1 / 2.0);
        let (x, y) = (dx * cos - dy * sin + width / 2.0, dx * sin + dy * cos + height / 2.0);
        let (own_width, own_height) = self.source;
        match self.quarters {
            0 => (x, y),
            1 => (y, own_height - x),
            2 => (own_width - x, own_height - y),
            _ => (own_width - y, x),
        }
    }
}

/// A quarter turn clockwise: what was on the left is above.
fn quarter(image: &Image) -> Image {
    let (width, height) = (image.width as usize, image.height as usize);
    let mut grey = vec![255; image.grey.len()];
    for top in (0..height).step_by(64) {
        for left in (0..width).step_by(64) {
            for y in top..(top + 64).min(height) {
                for x in left..(left + 64).min(width) {
                    grey[x * height + (height - 1 - y)] = image.grey[y * width + x];
                }
            }
        }
    }
    Image { width: image.height, height: image.width, grey }
}

/// The grey between four pixels.
fn between(image: &Image, x: f32, y: f32) -> u8 {
    let (left, top) = (x.floor(), y.floor());
    let (right_share, lower_share) = (x - left, y - top);
    let pixel = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < image.width as f32 && y < image.height as f32;
        if inside {
            f32::from(image.grey[y as usize * image.width as usize + x as usize])
        } else {
            255.0
        }
    };
    let upper = pixel(left, top) * (1.0 - right_share) + pixel(left + 1.0, top) * right_share;
    let lower =
        pixel(left, top + 1.0) * (1.0 - right_share) + pixel(left + 1.0, top + 1.0) * right_share;
    (upper * (1.0 - lower_share) + lower * lower_share).round() as u8
}

#[cfg(test)]
mod tests {
    use super::Frame;
    use crate::Image;

    #[test]
    fn a_dot_is_found_again_where_it_came_from() {
        for quarters in 0..4 {
            for degrees in [-6.5_f32, -0.1, 0.0, 2.5, 7.0] {
                let mut image = Image { width: 300, height: 200, grey: vec![255; 60_000] };
                for y in 40..44 {
                    image.grey[y * 300 + 70..y * 300 + 74].fill(0);
                }
                let mut frame = Frame::of(&image);
                let turned = frame.turn(image, quarters);
                let level = frame.level(&turned, degrees.to_radians());
                let dark = |at: &usize| level.grey[*at] < 128;
                let at = (0..level.grey.len()).filter(dark).nth(3).unwrap();
                let (x, y) = (at % level.width as usize, at / level.width as usize);
                let [x0, y0, x1, y1] =
                    frame.original([x as f32, y as f32, x as f32 + 1.0, y as f32 + 1.0]);
                let there = (68..=75).contains(&x0) && (38..=45).contains(&y0);
                assert!(there && x1 <= 77 && y1 <= 47, "{quarters} {degrees}: {x0} {y0} {x1} {y1}");
            }
        }
    }
}
